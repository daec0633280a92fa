using System.Numerics;
using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>Members of a block asked one by one.</summary>
internal static class AskedMembers
{
    /// <summary>Those of a set of whom a condition holds.</summary>
    public static ulong Narrow(IMemberJudge judge, MemberPredicate condition, int first, ulong asked)
    {
        var holds = 0UL;
        for (var left = asked; left != 0UL; left &= left - 1UL)
        {
            var place = BitOperations.TrailingZeroCount(left);
            if (judge.Holds(condition, first + place)) holds |= 1UL << place;
        }

        return holds;
    }
}
