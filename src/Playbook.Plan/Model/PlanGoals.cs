using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Metrics;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

// What the campaign is for: metrics, goals, and what is assumed.

/// <summary><c>metric still_frequent = percent of members(…) where …</c></summary>
public sealed record PlanMetric(string Name, MetricExpression Expression)
{
    /// <summary>What the author says of it; not part of the content that is hashed.</summary>
    public string? Doc { get; init; }
}

/// <summary><c>goal keep_buying { horizon long_term; target habit = … }</c></summary>
public sealed record PlanGoal(string Name, Horizon? Horizon, string? Serves, ImmutableArray<PlanTarget> Targets, string? Doc);

public enum Horizon
{
    ShortTerm,
    LongTerm,
}

/// <summary><c>target habit = still_frequent &gt;= 19.22% at period_end</c></summary>
/// <param name="Name">Its identity within the goal.</param>
/// <param name="Metric">What is measured.</param>
/// <param name="Operator">How it must compare.</param>
/// <param name="Bound">What it must reach.</param>
/// <param name="At">The local day at whose end it is measured.</param>
public sealed record PlanTarget(string Name, MetricExpression Metric, ComparisonOperator Operator, TargetBound Bound, LocalDate At);

/// <summary>What a target compares with. A closed family.</summary>
public abstract record TargetBound
{
    private TargetBound() { }

    public sealed record Share(Percent Value) : TargetBound;

    public sealed record Count(decimal Value) : TargetBound;

    public sealed record Amount(Money Value) : TargetBound;

    /// <summary><c>150% of holdout</c>: so many percent of the same metric among those held out.</summary>
    public sealed record OfHoldout(Percent Value) : TargetBound;
}

/// <summary><c>fatigue.half_life = 15d source "assumption"</c></summary>
/// <param name="Parameter">A name of the behaviour catalogue.</param>
/// <param name="Value">A number in the parameter's unit (days for durations, fractions for percentages), or null for a form.</param>
/// <param name="Form">The name of a form, for parameters that choose between forms.</param>
/// <param name="Source">Where it comes from, in the author's words.</param>
public sealed record PlanAssumption(string Parameter, decimal? Value, string? Form, string? Source);
