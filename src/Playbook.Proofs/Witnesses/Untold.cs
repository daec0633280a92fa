using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Proofs.Witnesses;

/// <summary>What the history of a member does not tell. Moments are minutes of the <see cref="CampaignCalendar"/>.</summary>
internal sealed record Untold
{
    public ImmutableArray<int> Posts { get; init; } = [];

    public ImmutableArray<int> Invitations { get; init; } = [];

    public ImmutableArray<(int Minute, string? Product)> Refunds { get; init; } = [];

    /// <summary>Where the minute of joining is told; null where its date alone is.</summary>
    public Duration? SinceJoined { get; init; }

    /// <summary>By the quantity that members are ranked by, as it is written.</summary>
    public ImmutableDictionary<string, Places> Places { get; init; } = ImmutableDictionary.Create<string, Places>(StringComparer.Ordinal);

    public ImmutableDictionary<MemberMeasure, int> Scores { get; init; } = ImmutableDictionary<MemberMeasure, int>.Empty;

    /// <summary>The window of scores.</summary>
    public Duration? Rfm { get; init; }
}
