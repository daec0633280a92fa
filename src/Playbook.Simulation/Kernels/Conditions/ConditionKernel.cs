using System.Collections.Immutable;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>A condition compiled into one loop over the blocks of a group. Holds nothing but its code, and may be used by several threads.</summary>
public sealed class ConditionKernel(ColumnCondition condition) : IConditionEvaluator
{
    private readonly ImmutableArray<Column> _columns = condition.Columns;
    private readonly ConditionLoop _loop = KernelCompiler.Compile(condition);

    public void Narrow(MemberColumns columns, ColumnMoment moment, IMemberJudge judge, ulong[] members)
    {
        columns.Require(_columns.AsSpan());
        var words = MemberMasks.WordsFor(columns.Count);
        if (members.Length < words) throw new ArgumentException($"{columns.Count} members need {words} words; there are {members.Length}.", nameof(members));
        _loop(columns, moment, judge, members, words);
    }
}
