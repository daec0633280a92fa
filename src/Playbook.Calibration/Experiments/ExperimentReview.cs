using System.Collections.Immutable;
using System.Globalization;
using Playbook.Calibration.Diagnostics;
using Playbook.Data.Diagnostics;
using Playbook.Data.Experiments;
using Playbook.Diagnostics;

namespace Playbook.Calibration.Experiments;

/// <summary>What of a log can be learned from: too small arms and outcomes that never differ are left out, a log of targeted members is refused.</summary>
/// <param name="Log">What is left; null where nothing is.</param>
/// <param name="Balances">How covariates are spread over the arms.</param>
/// <param name="Diagnostics">What was left out, and why.</param>
public sealed record ExperimentReview(ExperimentLog? Log, ImmutableArray<CovariateBalance> Balances, ImmutableArray<Diagnostic> Diagnostics)
{
    private const int LeastMembers = 50;

    public static ExperimentReview Of(ExperimentLog log)
    {
        var notes = ImmutableArray.CreateBuilder<Diagnostic>();
        var large = WithoutSmallArms(log, notes);
        var kept = large is null ? null : WithoutConstants(large, notes);
        if (kept is null)
        {
            Report(notes, log, CalibrationDiagnostics.NothingToLearn);
            return new ExperimentReview(null, [], notes.ToImmutable());
        }

        var balances = BalanceCheck.Of(kept);
        var verdict = BalanceCheck.Judge(balances);
        if (verdict is BalanceVerdict.Targeted or BalanceVerdict.Doubtful)
        {
            var worst = balances.OrderBy(balance => balance.Chance).ThenByDescending(balance => balance.Difference).First();
            Report(notes, kept, verdict == BalanceVerdict.Targeted ? CalibrationDiagnostics.Targeted : CalibrationDiagnostics.BalanceDoubtful, worst.Covariate, Text(worst.Difference), Chance(worst.Chance));
        }

        if (verdict == BalanceVerdict.Unknown) Report(notes, kept, CalibrationDiagnostics.BalanceUnknown);
        return new ExperimentReview(verdict == BalanceVerdict.Targeted ? null : kept, balances, notes.ToImmutable());
    }

    private static ExperimentLog? WithoutSmallArms(ExperimentLog log, ImmutableArray<Diagnostic>.Builder notes)
    {
        var members = log.Arms.Select((_, arm) => log.Arm.Count(of => of == arm)).ToArray();
        foreach (var (arm, count) in members.Index().Where(arm => arm.Item < LeastMembers)) Report(notes, log, CalibrationDiagnostics.ArmTooSmall, log.Arms[arm], Text(count), Text(LeastMembers));
        if (members[0] < LeastMembers || members.Count(count => count >= LeastMembers) < 2) return null;
        if (members.All(count => count >= LeastMembers)) return log;
        var kept = log.Where(row => members[log.Arm[row]] >= LeastMembers);
        var places = Enumerable.Range(0, members.Length).Where(arm => members[arm] >= LeastMembers).ToList();
        return kept with { Arms = [.. places.Select(arm => log.Arms[arm])], Arm = [.. kept.Arm.Select(arm => places.IndexOf(arm))] };
    }

    private static ExperimentLog? WithoutConstants(ExperimentLog log, ImmutableArray<Diagnostic>.Builder notes)
    {
        var varied = log.Outcomes.Where(outcome => outcome.Values.Any(value => value != outcome.Values[0])).ToImmutableArray();
        foreach (var constant in log.Outcomes.Except(varied)) Report(notes, log, CalibrationDiagnostics.OutcomeConstant, constant.Name, Text(constant.Values[0]));
        foreach (var outcome in varied)
        {
            var fewest = log.Arms.Select((name, arm) => (Name: name, Count: Enumerable.Range(0, log.Rows).Count(row => log.Arm[row] == arm && outcome.Values[row] != 0d))).MinBy(arm => arm.Count);
            if (fewest.Count < UpliftFit.LeastEvents) Report(notes, log, CalibrationDiagnostics.TooFewOutcomes, outcome.Name, Text(fewest.Count), fewest.Name);
        }

        return varied.IsEmpty ? null : log with { Outcomes = varied };
    }

    private static void Report(ImmutableArray<Diagnostic>.Builder notes, ExperimentLog log, DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments) =>
        notes.Add(DataDiagnostics.About(log.Path, descriptor, arguments));

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Chance(double chance) => chance < 1e-6 ? "less than 0.000001" : chance.ToString("0.######", CultureInfo.InvariantCulture);
}
