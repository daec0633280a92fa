using System.Collections.Immutable;
using Playbook.Plan.Members;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.Explanations;

/// <summary>What became of a condition and of each of its parts: <c>orders(fruit, 60d) &gt;= 2</c> → <c>1 &gt;= 2</c> → false.</summary>
/// <param name="Predicate">The condition or part.</param>
/// <param name="Text">As the language writes it.</param>
/// <param name="Values">The same with the member's values in place; null where the text says it all.</param>
/// <param name="Holds">What it comes to.</param>
/// <param name="Parts">Its parts, all of them evaluated.</param>
public sealed record PredicateTrace(MemberPredicate Predicate, string Text, string? Values, bool Holds, ImmutableArray<PredicateTrace> Parts)
{
    /// <summary>What it asked for and is not known; where anything is, what it comes to is not known either.</summary>
    public MissingFacts Missing { get; init; }

    /// <summary>This and all below that have no parts.</summary>
    public IEnumerable<PredicateTrace> Leaves => Parts.IsEmpty ? [this] : Parts.SelectMany(part => part.Leaves);
}
