using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Plan.Members;

/// <summary>
/// What is known of a member, or, for posts, of a group: told by a test, or read from the team's own files. All moments are minutes of the
/// <see cref="CampaignCalendar"/>; what happened is in ascending order.
/// </summary>
public sealed record MemberHistory
{
    public static readonly MemberHistory Empty = new();

    /// <summary>The local date of joining; null for one who has not, or where it is missing.</summary>
    public LocalDate? Joined { get; init; }

    public ImmutableArray<KnownAttribute> Attributes { get; init; } = [];

    public ImmutableArray<KnownOrder> Orders { get; init; } = [];

    /// <summary>Whether <see cref="LastOrder"/> is told beside the log of orders.</summary>
    public bool TellsLastOrder { get; init; }

    /// <summary>The minute of the last order; null for one who never ordered.</summary>
    public int? LastOrder { get; init; }

    public ImmutableArray<KnownTouch> Touches { get; init; } = [];

    /// <summary>Local days on which the member engaged with a touch.</summary>
    public ImmutableArray<int> ActiveDays { get; init; } = [];

    public ImmutableArray<KnownAnswer> Answers { get; init; } = [];

    /// <summary>Surveys whose time ran out without an answer.</summary>
    public ImmutableArray<string> Expired { get; init; } = [];

    public ImmutableArray<KnownEvent> Events { get; init; } = [];

    /// <summary>Where it stands in each of the plan's journeys.</summary>
    public ImmutableArray<JourneyPlace> Places { get; init; } = [];

    /// <summary>Where its group stands among the phases that each group goes through by itself; null means in the first.</summary>
    public GroupPhase? Phase { get; init; }

    public string? Role { get; init; }

    public string? Persona { get; init; }

    /// <summary>The declaration of its group.</summary>
    public string? Group { get; init; }

    /// <summary>What that declaration calls the kind of the group.</summary>
    public string? GroupKind { get; init; }

    public bool DoNotDisturb { get; init; }

    public bool HasLeft { get; init; }

    /// <summary>It, or its group where groups are held out, belongs to the holdout.</summary>
    public bool IsHeldOut { get; init; }

    /// <summary>The budgets of the plan are spent.</summary>
    public bool BudgetSpent { get; init; }

    /// <summary>Offers that have run out for good.</summary>
    public ImmutableArray<string> Exhausted { get; init; } = [];

    /// <summary>Where it stands among all members; null where that is not told.</summary>
    public Standings? Standings { get; init; }

    /// <summary>What is not known of it.</summary>
    public MissingFacts Missing { get; init; }

    /// <summary>Attributes that nothing tells of, which is more than that a value is unknown.</summary>
    public ImmutableArray<string> MissingAttributes { get; init; } = [];
}
