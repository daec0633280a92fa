namespace Playbook.Simulation.Behaviour;

/// <summary>How new members differ in their chance to engage.</summary>
public enum ActivityStartForm
{
    /// <summary>By a Beta of a mean and a precision.</summary>
    Beta,

    /// <summary>Evenly between two bounds.</summary>
    Uniform,
}
