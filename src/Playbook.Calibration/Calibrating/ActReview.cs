using System.Collections.Immutable;
using System.Globalization;
using Playbook.Calibration.Activity;
using Playbook.Calibration.Contagion;
using Playbook.Calibration.Diagnostics;
using Playbook.Diagnostics;

namespace Playbook.Calibration.Calibrating;

/// <summary>What must be said of a calibration on acts before it is believed. It ends with an error where nothing was learned.</summary>
public static class ActReview
{
    /// <summary>Shares of fewer members scatter too much to tell forms apart.</summary>
    private const int Few = 30;

    /// <summary>A log of fewer weeks is too young to wonder who was there before it.</summary>
    private const int Old = 8;

    public static ImmutableArray<Diagnostic> Of(string path, ActCalibrationResult result)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        switch (result.ActivityVerdict)
        {
            case ActivityVerdict.TooFewWeeks:
                Say(CalibrationDiagnostics.TooFewWeeks, Number(result.Weeks.Length), Number(ActivityWeeks.Least));
                break;
            case ActivityVerdict.OneWeek:
                Say(CalibrationDiagnostics.ActiveInOneWeek, Number(result.Weeks.Count(week => week.Active > 0)), Number(result.Weeks.Length));
                break;
            case ActivityVerdict.Told:
                if (result.Members is > 1 and < Few) Say(CalibrationDiagnostics.FewMembers, Number(result.Members));
                if (result.LastWeek >= Old && result.SeenAtOnce * 3 > result.Members && result.Members > 1) Say(CalibrationDiagnostics.ThereBefore, Number(result.SeenAtOnce), Number(result.Members));
                if (result.Activity!.Best is var best && best.Parameters.Any(parameter => parameter.IsAtBoundary))
                    Say(CalibrationDiagnostics.ParameterAtItsEnd, Phrase.List(best.Parameters.Where(parameter => parameter.IsAtBoundary).Select(parameter => Phrase.Of($"`{parameter.Name}`"))), FittedNames.Of(best.Form));
                break;
            default:
                throw new InvalidOperationException($"No such verdict: {result.ActivityVerdict}.");
        }

        if (Reason(result.Contagion) is { } reason) Say(CalibrationDiagnostics.ContagionNotTold, reason);
        if (result.Activity is null && !result.Contagion.IsTold) Say(CalibrationDiagnostics.NothingTold);
        return diagnostics.ToImmutable();

        void Say(DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments) => diagnostics.Add(CalibrationDiagnostics.About(path, descriptor, arguments));
    }

    private static Phrase? Reason(ContagionResult contagion) => contagion.Verdict switch
    {
        ContagionVerdict.Told => null,
        ContagionVerdict.NoClock => "the times tell days or hours alone, and what an act brings comes within minutes",
        ContagionVerdict.TooFew => Phrase.Of($"there are {Number(contagion.Acts.Acts)} acts in groups that have enough of them"),
        ContagionVerdict.TooSparse => "acts are too few to tell the rhythm of the day, which must be known first",
        ContagionVerdict.Unsettled => "the fit did not come to rest",
        ContagionVerdict.Unbounded => "each act would bring another, so that they would never end",
        ContagionVerdict.RangeTooWide => Phrase.Of($"the ratio may be anything from {Share(contagion.Ratio.Low)} to {Share(contagion.Ratio.High)}, by how much of the rhythm is taken for contagion"),
        ContagionVerdict.PaceUnclear => "what an act brings comes as fast as the clock ticks, or as slowly as the rhythm of the day",
        _ => throw new InvalidOperationException($"No such verdict: {contagion.Verdict}."),
    };

    private static string Share(double share) => (share * 100d).ToString("0", CultureInfo.InvariantCulture) + "%";

    private static Phrase Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
