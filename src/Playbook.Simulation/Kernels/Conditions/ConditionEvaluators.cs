namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>Which evaluator serves a condition best, by how often it will be asked. The outcome is the same either way.</summary>
public static class ConditionEvaluators
{
    /// <summary>Processor time to compile a leaf, in nanoseconds: between the halves and the one and a half milliseconds that were measured (tests/Playbook.Benchmarks, <c>rules</c>).</summary>
    private const double CompileLeaf = 1_000_000d;

    /// <summary>What a kernel saves for each leaf and 64 members, in nanoseconds, as measured there.</summary>
    private const double SavedByBlock = 2.4;

    /// <summary>A loop of more leaves is not compiled in full any more.</summary>
    private const int MostLeaves = 200;

    /// <param name="condition">The condition.</param>
    /// <param name="members">Members asked, all times together.</param>
    public static IConditionEvaluator For(ColumnCondition condition, long members) => PaysToCompile(condition, members)
        ? new ConditionKernel(condition)
        : new ColumnInterpreter(condition);

    public static bool PaysToCompile(ColumnCondition condition, long members)
    {
        var leaves = condition.Leaves.Take(MostLeaves + 1).Count();
        return leaves <= MostLeaves && SavedByBlock * members / BlockLeaf.Members > CompileLeaf;
    }
}
