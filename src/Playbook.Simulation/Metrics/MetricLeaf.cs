using Playbook.Plan.Metrics;

namespace Playbook.Simulation.Metrics;

/// <summary>A measure at the end of a day.</summary>
internal sealed record MetricLeaf(MetricExpression Expression, int Day);
