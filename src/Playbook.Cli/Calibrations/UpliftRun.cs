using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Playbook.Calibration.Diagnostics;
using Playbook.Calibration.Experiments;
using Playbook.Cli.Output;
using Playbook.Cli.Sources;
using Playbook.Data.Experiments;
using Playbook.Diagnostics;
using Playbook.Plan.Explanations;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Cli.Calibrations;

/// <summary>From a playbook and a list of members to what its messages add.</summary>
internal static class UpliftRun
{
    public static int Execute(CliHost host, string path, string list, bool strict)
    {
        var loaded = PlanLoader.Load(path);
        DiagnosticReport.Write(host, loaded.Diagnostics);
        if (loaded.ExitCode(strict) is var exitCode && exitCode != ExitCode.Fine) return exitCode;
        var plan = loaded.Document!.Plan;
        var forecaster = new UpliftForecaster(plan);
        if (Faults(path, forecaster) is { IsEmpty: false } faults)
        {
            DiagnosticReport.Write(host, faults);
            return ExitCode.Errors;
        }

        var members = MemberListReader.Read(list, plan, Attributes(forecaster));
        DiagnosticReport.Write(host, members.Diagnostics);
        if (members.Members.IsEmpty) return ExitCode.Usage;
        host.Out.Write(Page(plan, members.Members.Length, forecaster.Forecast(members.Members)));
        return ExitCode.Fine;
    }

    private static ImmutableArray<Diagnostic> Faults(string path, UpliftForecaster forecaster)
    {
        if (forecaster.Touches.IsEmpty) return [CliDiagnostics.About(path, CalibrationDiagnostics.NoResponseStated)];
        var unknown = forecaster.Unknown.Select(term => CliDiagnostics.About(path, CalibrationDiagnostics.SegmentUnknown, term.Parameter, term.Segment)).ToImmutableArray();
        return unknown.IsEmpty
            ? [.. forecaster.Beyond.Select(condition => CliDiagnostics.About(path, CalibrationDiagnostics.AsksForMore, PredicateText.Of(condition)))]
            : unknown;
    }

    private static HashSet<string> Attributes(UpliftForecaster forecaster) =>
        [.. forecaster.Conditions.SelectMany(PredicateMentions.Of).Where(mention => mention.Kind == "attribute").Select(mention => mention.Name).OfType<string>()];

    private static string Page(CampaignPlan plan, int members, ImmutableArray<UpliftForecast> forecasts)
    {
        var text = new StringBuilder();
        Line($"{plan.Title ?? plan.Name}: what each message adds when it is sent once to all whom it is meant for, of {members:N0} listed members. Caps, quiet hours and the holdout are not taken off.");
        foreach (var forecast in forecasts)
        {
            Line($"\n{forecast.Touch} ({string.Join(", ", forecast.Cadences.Select(name => $"cadence {name}"))}): meant for {forecast.Members:N0} members");
            foreach (var outcome in forecast.Outcomes)
            {
                var (low, high) = outcome.Extra.Interval80;
                var decimals = outcome.IsAmount ? "+#,##0.00;-#,##0.00" : "+#,##0.0;-#,##0.0";
                Line($"  forecast of {outcome.Outcome}: {outcome.Extra.Value.ToString(decimals, CultureInfo.InvariantCulture)} (80 % interval {low.ToString(decimals, CultureInfo.InvariantCulture)} .. {high.ToString(decimals, CultureInfo.InvariantCulture)}){(outcome.Untouched is { } rest ? string.Create(CultureInfo.InvariantCulture, $", the control shows {rest:N0} in as many members") : string.Empty)}: {Words(outcome)}");
            }
        }

        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Words(OutcomeForecast outcome) => outcome.Verdict switch
    {
        UpliftVerdict.Raises => "raises it",
        UpliftVerdict.Lowers => "lowers it",
        UpliftVerdict.NothingWorthwhile => "nothing worth while either way",
        UpliftVerdict.CannotTell => "the experiment cannot tell",
        _ => throw new InvalidOperationException($"No such verdict: {outcome.Verdict}."),
    };
}
