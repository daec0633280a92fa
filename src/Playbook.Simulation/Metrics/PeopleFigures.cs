namespace Playbook.Simulation.Metrics;

/// <summary>Who came, who stayed and who went.</summary>
public sealed record PeopleFigures
{
    public required int Shoppers { get; init; }

    /// <summary>All who ever joined, those at the start included.</summary>
    public required Estimate Joined { get; init; }

    public required Estimate JoinedByReferral { get; init; }

    /// <summary>In the groups at the end.</summary>
    public required Estimate InGroups { get; init; }

    public required Estimate Left { get; init; }

    /// <summary>In the group at the end but reading no posts.</summary>
    public required Estimate Muted { get; init; }

    public required Estimate DoNotDisturb { get; init; }

    public required Estimate Groups { get; init; }

    public required Estimate HeldOutGroups { get; init; }

    /// <summary>Groups that have died: too few engaged for too long.</summary>
    public required Estimate SilentGroups { get; init; }

    /// <summary>Members withheld by the playbook, one by one or with their groups.</summary>
    public required Estimate HeldOutMembers { get; init; }
}
