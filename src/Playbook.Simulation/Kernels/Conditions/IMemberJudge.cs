using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>Answers for single members what no column holds: the reference evaluator, at the same moment.</summary>
public interface IMemberJudge
{
    bool Holds(MemberPredicate condition, int member);
}
