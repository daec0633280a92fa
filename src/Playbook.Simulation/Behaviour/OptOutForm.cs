namespace Playbook.Simulation.Behaviour;

/// <summary>How the chance to be driven away by a touch grows with fatigue.</summary>
public enum OptOutForm
{
    /// <summary>q·w·e^(ψF).</summary>
    Exponential,

    /// <summary>q·w·(F + w): for messages in a calendar week, q times their number, this one included.</summary>
    Linear,
}
