using System.Collections.Immutable;
using System.Globalization;
using Playbook.Reporting.Charts;
using Playbook.Reporting.Figures;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Sensitivities;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages;

/// <summary>What the forecast hangs on: the tornado, what decides, and the five factors.</summary>
public static class SensitivityPage
{
    private const int MostFactors = 12;

    /// <summary>Columns of the tornado's table before its bars.</summary>
    private const int Words = 99;

    public static string Render(Sensitivity sensitivity, string? scenario, int width, bool ansi) => PageText.Render(
        [
            ("What the forecast hangs on", Headline(sensitivity, scenario)),
            ($"Tornado: {sensitivity.Metric}", Tornado(sensitivity, Math.Clamp((width - Words) / 2, 3, 20))),
            ("Which assumptions decide", Deciding(sensitivity)),
            ("Five factors: 客流量 traffic × 体验率 experience × 转化率 conversion × 客单价 order value × 复购率 repurchase", Factors(sensitivity)),
            ("What does not move", Still(sensitivity)),
        ],
        width,
        ansi);

    private static IRenderable Headline(Sensitivity s, string? scenario)
    {
        var figures = new FigureText(s.Currency);
        var variant = scenario is null ? string.Empty : $", scenario {scenario}";
        return SectionLayout.Lines(
            string.Create(CultureInfo.InvariantCulture, $"{s.Plan}{variant}: {s.Period.First:uuuu-MM-dd} to {s.Period.Last:uuuu-MM-dd}, {s.Period.Days} days."),
            s.Base is { } metric
                ? $"With every parameter at its value {s.Metric} is {figures.Number(metric.Mean, metric.Unit, signed: false)}, the mean of {Replicates(s)}."
                : $"{s.Metric} could not be measured.",
            string.Create(CultureInfo.InvariantCulture, $"Then {s.Bars.Length} parameters are moved one by one to the low and the high end of their ranges, the others kept, with the same random numbers."),
            s.Replicates == 1 ? "A single replicate cannot tell its error: run more with --replicates." : "± is the Monte Carlo error; what is under two of it is within noise.");
    }

    private static string Replicates(Sensitivity s) =>
        string.Create(CultureInfo.InvariantCulture, $"{s.Replicates} {(s.Replicates == 1 ? "replicate" : "replicates")} under seed {s.Seed}");

    private static IRenderable? Tornado(Sensitivity s, int side)
    {
        ImmutableArray<SensitivityBar> moving = [.. s.Bars.Where(bar => bar.Reach > 0d)];
        if (s.Base is not { } metric || moving.IsEmpty) return null;
        var bars = new TornadoBar(side, moving.Max(bar => bar.Reach));
        return SectionLayout.Table(
            ["parameter", "low", "high", "░ at low", "█ at high", ""],
            moving.Select(bar => (ImmutableArray<string>)
            [
                bar.Parameter.Parameter,
                ParameterFigure.Of(bar.Low.Value, bar.Parameter.Unit),
                ParameterFigure.Of(bar.High.Value, bar.Parameter.Unit),
                ChangeText.Of(bar.Low.Change, metric.Unit, s.Currency),
                ChangeText.Of(bar.High.Change, metric.Unit, s.Currency),
                bars.Of(bar.Low.Change?.Difference ?? 0d, bar.High.Change?.Difference ?? 0d),
            ]),
            lastIsText: true);
    }

    private static IRenderable? Deciding(Sensitivity s)
    {
        if (s.Target is null || s.Meets is not { } meets) return null;
        var state = meets ? "met" : "missed";
        return s.Deciding.IsEmpty
            ? SectionLayout.Lines($"None by itself: {s.Target} is {state} at both ends of every range.")
            : SectionLayout.Lines([$"With every parameter at its value {s.Target} is {state}.", .. s.Deciding.Select(bar => Sentence(s.Target, bar))]);
    }

    private static string Sentence(string target, SensitivityBar bar)
    {
        string Place(string end, decimal value) => $"{end} {bar.Parameter.Parameter} ({ParameterFigure.Of(value, bar.Parameter.Unit)})";
        var (low, high) = (bar.Low.Meets == true, bar.High.Meets == true);
        return low == high
            ? $"{target} is {Word(low)} at {Place("low", bar.Low.Value)} and at high ({ParameterFigure.Of(bar.High.Value, bar.Parameter.Unit)})."
            : $"{target} is {Word(low)} at {Place("low", bar.Low.Value)}, {Word(high)} at high ({ParameterFigure.Of(bar.High.Value, bar.Parameter.Unit)}).";

        static string Word(bool meets) => meets ? "met" : "missed";
    }

    private static IRenderable? Factors(Sensitivity s)
    {
        ImmutableArray<SensitivityBar> moving = [.. s.Bars.Where(bar => !bar.IsIdle).OrderByDescending(Widest).ThenBy(bar => bar.Parameter.Parameter, StringComparer.Ordinal).Take(MostFactors)];
        if (moving.IsEmpty) return null;
        var table = SectionLayout.Table(
            ["parameter, at low / at high", .. ForecastMetric.Factors.Select(factor => factor.Name.Replace('_', ' '))],
            moving.Select(bar => (ImmutableArray<string>)
                [bar.Parameter.Parameter, .. bar.Low.Factors.Zip(bar.High.Factors, (low, high) => $"{ChangeText.Relative(low)} / {ChangeText.Relative(high)}")]));
        var rest = s.Bars.Count(bar => !bar.IsIdle) - moving.Length;
        return rest == 0 ? table : SectionLayout.Stack(table, SectionLayout.Lines(string.Create(CultureInfo.InvariantCulture, $"and {rest} more, which move them less: --format json lists them all")));
    }

    private static double Widest(SensitivityBar bar) => bar.Low.Factors.Concat(bar.High.Factors).Max(change => Math.Abs(change?.Relative ?? 0d));

    private static IRenderable? Still(Sensitivity s)
    {
        var idle = s.Bars.Where(bar => bar.Reach == 0d).Select(bar => bar.Parameter.Parameter).ToList();
        var noise = s.Bars.Where(bar => bar.Reach > 0d && bar.IsNoise).Select(bar => bar.Parameter.Parameter).ToList();
        var kept = s.Kept.Select(entry => entry.Parameter).ToList();
        List<string> lines = [];
        if (noise.Count > 0) lines.Add($"Within noise at both ends: {string.Join(", ", noise)}.");
        if (idle.Count > 0) lines.Add($"Changes {s.Metric} in no replicate: {string.Join(", ", idle)}.");
        if (kept.Count > 0) lines.Add($"Has no range and was not moved: {string.Join(", ", kept)}.");
        return lines.Count == 0 ? null : SectionLayout.Lines(lines);
    }
}
