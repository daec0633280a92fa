using Playbook.Calibration.Experiments;

namespace Playbook.Cli.Calibrations;

/// <summary>Verdicts for machines.</summary>
internal static class VerdictWord
{
    public static string Of(UpliftVerdict verdict) => verdict switch
    {
        UpliftVerdict.Raises => "raises",
        UpliftVerdict.Lowers => "lowers",
        UpliftVerdict.NothingWorthwhile => "nothing_worthwhile",
        UpliftVerdict.CannotTell => "cannot_tell",
        _ => throw new InvalidOperationException($"No such verdict: {verdict}."),
    };
}
