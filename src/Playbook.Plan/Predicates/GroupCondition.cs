using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Predicates;

public enum GroupMeasure
{
    /// <summary>Share of the group's members that engaged with a touch in the window.</summary>
    ActiveRate,
}

/// <summary>A condition on one group: <c>active_rate(group, 7d) &lt; 25%</c>.</summary>
public sealed record GroupCondition(GroupMeasure Measure, Duration Window, ComparisonOperator Operator, Percent Bound);
