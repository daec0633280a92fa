using NodaTime;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>A target before the playbook's period is known: no date means the period's end.</summary>
public sealed record BoundTarget(MetricExpression Metric, ComparisonOperator Operator, TargetBound Bound, LocalDate? At);
