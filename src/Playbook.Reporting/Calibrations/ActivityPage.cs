using System.Collections.Immutable;
using System.Globalization;
using Playbook.Reporting.Pages;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Calibrations;

/// <summary>What a log of acts taught, for a terminal.</summary>
public static class ActivityPage
{
    private const string None = "—";

    public static string Render(ActivityReport report, int width, bool ansi) => PageText.Render(
        [
            ($"Calibration on {report.Log}", SectionLayout.Lines(report.Facts.Select(fact => $"{fact.Label}: {fact.Text}"))),
            ("How activity fades", report.Forms.IsEmpty ? null : Forms(report)),
            ("The share active by week since joining", report.Shares.IsEmpty ? null : Shares(report)),
            ("How acts bring acts", Contagion(report)),
        ],
        width,
        ansi);

    private static IRenderable Forms(ActivityReport report) => SectionLayout.Stack(
        SectionLayout.Table(
            ["form", "ln L", "AIC", "dispersion", "not told", "its curve, with 95 % intervals"],
            report.Forms.Index().Select(form => (ImmutableArray<string>)[form.Index == 0 ? form.Item.Name + " *" : form.Item.Name, Text(form.Item.LogLikelihood, "0.0"), Text(form.Item.Aic, "0.0"), Text(form.Item.Dispersion, "0.0"), form.Item.Open, form.Item.Curve]),
            lastIsText: true),
        SectionLayout.Lines(report.ActivityFindings),
        SectionLayout.Table(
            ["parameter", "value", "standard error", "in its equation"],
            report.Parameters.Select(parameter => (ImmutableArray<string>)[parameter.Name, Text(parameter.Value, "G6"), parameter.Error > 0d ? Text(parameter.Error, "G3") : "not told", parameter.Paper]),
            lastIsText: true));

    private static IRenderable Shares(ActivityReport report) => SectionLayout.Stack(
        SectionLayout.Table(
            ["week", "expected", "80 % interval", "in the log", "of members"],
            report.Shares.Select(row => (ImmutableArray<string>)[Text(row.Week, "0"), Percent(row.Share), $"{Percent(row.Low)} .. {Percent(row.High)}", row.Seen is { } seen ? Percent(seen) : "beyond", row.AtRisk > 0 ? Text(row.AtRisk, "N0") : None])),
        SectionLayout.Lines("Within the log the interval is of the believed form; beyond it, of all forms, which the weeks seen so far tell apart poorly."));

    private static IRenderable Contagion(ActivityReport report) => report.Contagions.IsEmpty ? SectionLayout.Lines(report.ContagionFindings) : SectionLayout.Stack(
        SectionLayout.Table(
            ["bins of", "acts that one brings", "standard error", "half-life, minutes", "ln L", "AIC", ""],
            report.Contagions.Select(row => (ImmutableArray<string>)[
                Text(row.Hours, "0") + (row.IsBelieved ? " h *" : " h"), Text(row.Ratio, "0.000"), double.IsFinite(row.RatioError) ? Text(row.RatioError, "0.000") : "not told",
                row.HalfLife is { } minutes ? Text(minutes, "0.0") : None, Text(row.LogLikelihood, "0.0"), Text(row.Aic, "0.0"), row.HasConverged ? string.Empty : "did not come to rest"]),
            lastIsText: true),
        SectionLayout.Lines(report.ContagionFindings));

    private static string Percent(double share) => Text(share * 100d, "0.0") + " %";

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
