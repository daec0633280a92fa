using System.Collections.Frozen;
using NodaTime;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.Members;

/// <summary>How large the members in groups are in what conditions rank them by, as of the midnight with which a day begins.</summary>
/// <param name="sizes">By quantity, ascending; none for a quantity that is not known of all of them.</param>
/// <param name="rfm">The window of scores; null where the plan states none.</param>
public sealed class Standings(FrozenDictionary<MemberQuantity, decimal[]> sizes, Duration? rfm)
{
    /// <summary>The window of scores.</summary>
    public Duration? Rfm => rfm;

    /// <summary>The quantity behind a score.</summary>
    public static MemberQuantity Scored(MemberMeasure measure, Duration window) => new(measure, window);

    public decimal[]? Of(MemberQuantity quantity) => sizes.GetValueOrDefault(quantity);
}
