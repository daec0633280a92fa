namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>A compiled condition: see <see cref="IConditionEvaluator.Narrow"/>.</summary>
internal delegate void ConditionLoop(MemberColumns columns, ColumnMoment moment, IMemberJudge judge, ulong[] members, int words);
