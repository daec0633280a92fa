namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>Asks a condition of many members at once. Every evaluator gives the same bits.</summary>
public interface IConditionEvaluator
{
    /// <summary>Takes out of a set of members those of whom the condition does not hold.</summary>
    /// <param name="columns">The group.</param>
    /// <param name="moment">When it is asked.</param>
    /// <param name="judge">Asked what no column holds, at the same moment.</param>
    /// <param name="members">The set, a bit each (<see cref="MemberMasks"/>); no bit stands behind the last member.</param>
    void Narrow(MemberColumns columns, ColumnMoment moment, IMemberJudge judge, ulong[] members);
}
