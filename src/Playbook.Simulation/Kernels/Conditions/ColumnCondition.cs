using System.Collections.Immutable;
using Playbook.Plan.Explanations;
using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>
/// A condition on one member, lowered to what columns hold: what interpreter and kernel run. Terms stand in the order in which they are asked. A closed
/// family of records.
/// </summary>
public abstract record ColumnCondition
{
    private ColumnCondition() { }

    public static readonly ColumnCondition Everyone = new Constant(true);

    public static readonly ColumnCondition Nobody = new Constant(false);

    /// <summary>Always or never.</summary>
    public sealed record Constant(bool Value) : ColumnCondition;

    public sealed record AllOf(ImmutableArray<ColumnCondition> Terms) : ColumnCondition;

    public sealed record AnyOf(ImmutableArray<ColumnCondition> Terms) : ColumnCondition;

    public sealed record Not(ColumnCondition Term) : ColumnCondition;

    /// <summary>A column's value, seen from somewhere, lies in a range.</summary>
    /// <param name="Column">The column.</param>
    /// <param name="View">From where it is seen.</param>
    /// <param name="Range">In which it lies.</param>
    /// <param name="Source">The condition that says so.</param>
    public sealed record Within(Column Column, ColumnView View, ValueRange Range, MemberPredicate Source) : ColumnCondition;

    /// <summary>What no column holds: asked of the reference evaluator, for members whom the terms before it leave undecided.</summary>
    public sealed record Asked(MemberPredicate Source) : ColumnCondition;

    /// <summary>The conditions that columns decide, and those that are asked, in the order of their asking.</summary>
    public IEnumerable<ColumnCondition> Leaves
    {
        get
        {
            var open = new Stack<ColumnCondition>([this]);
            while (open.TryPop(out var next))
            {
                var inner = next.Inner;
                if (inner.IsEmpty) yield return next;
                for (var i = inner.Length - 1; i >= 0; i--) open.Push(inner[i]);
            }
        }
    }

    /// <summary>The columns that it reads.</summary>
    public ImmutableArray<Column> Columns => [.. Leaves.OfType<Within>().Select(leaf => leaf.Column).Distinct()];

    /// <summary>In the words of the language, for a leaf.</summary>
    public string Words => this switch
    {
        Within leaf => PredicateText.Of(leaf.Source),
        Asked asked => PredicateText.Of(asked.Source),
        Constant constant => constant.Value ? "everyone" : "nobody",
        _ => throw new InvalidOperationException($"{GetType().Name} is no leaf."),
    };

    private ImmutableArray<ColumnCondition> Inner => this switch
    {
        AllOf all => all.Terms,
        AnyOf any => any.Terms,
        Not not => [not.Term],
        _ => [],
    };
}

/// <summary>From where a column's value is seen.</summary>
public enum ColumnView
{
    /// <summary>The value itself.</summary>
    Itself,

    /// <summary>The time from it to now, in days.</summary>
    Elapsed,

    /// <summary>The days from it to today.</summary>
    DaysBack,

    /// <summary>The time from the end of that day to now, in days and not below 0; without end where the day is below 0.</summary>
    SinceDayEnded,
}
