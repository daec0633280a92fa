namespace Playbook.Plan.Predicates;

/// <summary>What ends a phase of a group. A closed family.</summary>
public abstract record PhaseCondition
{
    private PhaseCondition() { }

    /// <summary><c>active_rate(group, 7d) &gt;= 25%</c></summary>
    public sealed record OfGroup(GroupCondition Condition) : PhaseCondition;

    /// <summary><c>members(group) &gt;= 200 members</c></summary>
    public sealed record OfSize(ComparisonOperator Operator, int Members) : PhaseCondition;
}
