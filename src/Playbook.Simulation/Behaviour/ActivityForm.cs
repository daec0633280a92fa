namespace Playbook.Simulation.Behaviour;

/// <summary>How the chance to engage fades with the time since joining.</summary>
public enum ActivityForm
{
    /// <summary>Towards a floor with a half-life: each member fades.</summary>
    ExponentialFloor,

    /// <summary>w^−b of the weeks since joining, from the first week on: each member fades, ever more slowly.</summary>
    Power,

    /// <summary>((w + c)/c)^−b: each member fades, ever more slowly, from the first day on.</summary>
    ShiftedPower,

    /// <summary>Members keep their level and fall silent one by one: S(t) = (β/(β + t))^s are left, the lifetime of the Pareto/NBD.</summary>
    Lifetime,
}
