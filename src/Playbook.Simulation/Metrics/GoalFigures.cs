using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Metrics;

// What the plan itself asked to know.

/// <summary>A metric by its arms; null where an arm has nobody to measure.</summary>
/// <param name="WithPlan">Over all members.</param>
/// <param name="WithoutPlan">Over the same people in the paired run.</param>
/// <param name="Incremental">The paired difference.</param>
/// <param name="Touched">Over members who are not held out.</param>
/// <param name="Withheld">Over the playbook's holdout.</param>
public sealed record ArmEstimates(Estimate? WithPlan, Estimate? WithoutPlan, Estimate? Incremental, Estimate? Touched, Estimate? Withheld);

/// <summary>A metric that the plan named, at the end of the period.</summary>
public sealed record MetricFigures(string Name, ArmEstimates Value);

/// <summary>A goal and how its targets fare.</summary>
public sealed record GoalFigures(string Name, Horizon? Horizon, ImmutableArray<TargetFigures> Targets);

/// <summary>A target of a goal.</summary>
/// <param name="Name">Its name within the goal.</param>
/// <param name="At">The day at whose end it is measured.</param>
/// <param name="Value">The metric. A target relative to the holdout compares the touched members with those withheld.</param>
/// <param name="Operator">How it must compare.</param>
/// <param name="Bound">What it must reach, as the plan states it.</param>
/// <param name="Needed">What it must reach, in the metric's unit; over the replicates where that depends on the holdout.</param>
/// <param name="Probability">Share of replicates that reach it, of those in which it could be measured.</param>
/// <param name="Measured">Replicates in which it could be measured.</param>
public sealed record TargetFigures(
    string Name,
    LocalDate At,
    ArmEstimates Value,
    ComparisonOperator Operator,
    TargetBound Bound,
    Estimate? Needed,
    double Probability,
    int Measured);
