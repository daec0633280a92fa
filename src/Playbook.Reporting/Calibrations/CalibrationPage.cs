using System.Collections.Immutable;
using System.Globalization;
using Playbook.Reporting.Charts;
using Playbook.Reporting.Pages;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Calibrations;

/// <summary>What a log taught, for a terminal.</summary>
public static class CalibrationPage
{
    private const string None = "—";

    public static string Render(CalibrationReport report, int width, bool ansi) => PageText.Render(
        [
            ($"Calibration on {report.Log}", SectionLayout.Lines(report.Facts.Select(fact => $"{fact.Label}: {fact.Text}"))),
            ("What was tried", SectionLayout.Stack(
                SectionLayout.Table(
                    ["model", "ln L", "AIC", "loss before", "purchases ahead"],
                    report.Models.Select(model => (ImmutableArray<string>)[model.Name == report.Chosen ? model.Name + " *" : model.Name, Text(model.LogLikelihood, "0.0"), Text(model.Aic, "0.0"), Text(model.Loss, "0.000"), Text(model.Ahead, "N0")])),
                SectionLayout.Lines($"* {report.ChosenBecause}"))),
            ($"{report.Chosen}, fitted", SectionLayout.Stack(
                Parameters(report),
                SectionLayout.Lines(report.Uncertainty),
                SectionLayout.Lines(report.Findings))),
            ("The weeks ahead, if nobody acts", report.Ahead.IsEmpty ? null : Ahead(report, width)),
        ],
        width,
        ansi);

    /// <summary>With a column of intervals where refits gave some.</summary>
    private static IRenderable Parameters(CalibrationReport report)
    {
        var hasIntervals = report.Parameters.Any(parameter => parameter.Low is not null);
        return SectionLayout.Table(
            ["parameter", "value", "standard error", .. hasIntervals ? ["80 % interval"] : Array.Empty<string>(), "in its paper"],
            report.Parameters.Select(parameter => (ImmutableArray<string>)
            [
                parameter.Name, Text(parameter.Value, "G6"), parameter.Error > 0d ? Text(parameter.Error, "G3") : "not told",
                .. hasIntervals ? [parameter.Low is null ? None : $"{Text(parameter.Low, "G4")}–{Text(parameter.High, "G4")}"] : Array.Empty<string>(), parameter.Paper,
            ]),
            lastIsText: true);
    }

    private static IRenderable Ahead(CalibrationReport report, int width) => SectionLayout.Stack(
        SectionLayout.Lines(new LineChart(
            [.. report.Past.Select(week => (double)week), .. report.Ahead.Select(week => week.Expected)],
            [.. report.Past.Select(week => (double)week), .. report.Ahead.Select(week => week.High)],
            value => value.ToString("N0", CultureInfo.InvariantCulture),
            report.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            report.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Render(width)),
        SectionLayout.Lines("Repeat purchases by week of the members in the log; after its end the line is the forecast, points the upper end of its 80 % interval."));

    private static string Text(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? None;
}
