namespace Playbook.Simulation.Metrics;

/// <summary>Single counts of people and groups.</summary>
internal enum PeopleCount
{
    Joined,
    JoinedByReferral,
    InGroups,
    Left,
    Muted,
    DoNotDisturb,
    Groups,
    HeldOutGroups,
    SilentGroups,
    Withheld,

    /// <summary>Members with an order after joining.</summary>
    Buyers,
}
