using System.Collections.Immutable;

namespace Playbook.Calibration.Histories;

/// <summary>What members spend by purchase, the first purchase left out as the paper of Gamma-Gamma has it.</summary>
public static class SpendHistories
{
    /// <summary>Of each member, in the cohort's order: how many later purchases had an amount above zero, and their average; none of a log without amounts.</summary>
    public static ImmutableArray<(int Purchases, double Average)> Of(Cohort cohort) => cohort.Log.HasAmounts
        ? [.. cohort.Members.Select(member => cohort.Log.AmountsOf(member)[1..].ToArray().Where(amount => amount > 0d).ToArray()).Select(amounts => amounts.Length == 0 ? default : (amounts.Length, amounts.Average()))]
        : [.. cohort.Members.Select(_ => default((int, double)))];
}
