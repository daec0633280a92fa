namespace Playbook.Simulation.Behaviour;

/// <summary>How fatigue goes.</summary>
public enum FatigueForm
{
    /// <summary>It halves with time.</summary>
    HalfLife,

    /// <summary>It is forgotten as a calendar week begins.</summary>
    CalendarWeek,
}
