namespace Playbook.Scripts.Contract;

/// <summary>What a script sees of a campaign: the plan as it would be carried out, read only. Amounts are in the campaign's currency.</summary>
public sealed record Campaign(string Name) : Item("playbook", Name)
{
    public string? Title { get; init; }

    /// <summary>ISO 4217 code of all amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>TZDB id of all local times.</summary>
    public required string TimeZone { get; init; }

    public string? Channel { get; init; }

    /// <summary>The first local day.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The last local day, included.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>The scenario that it comes of; null for the playbook as it stands.</summary>
    public string? Scenario { get; init; }

    public IReadOnlyList<Cadence> Cadences { get; init; } = [];

    /// <summary>All moments of the calendar at which something is to go out, ascending.</summary>
    public IReadOnlyList<Touch> Touches { get; init; } = [];

    public IReadOnlyList<Offer> Offers { get; init; } = [];

    public IReadOnlyList<Product> Products { get; init; } = [];

    public IReadOnlyList<Segment> Segments { get; init; } = [];

    public IReadOnlyList<Group> Groups { get; init; } = [];

    public IReadOnlyList<Goal> Goals { get; init; } = [];

    public IReadOnlyList<Budget> Budgets { get; init; } = [];
}
