using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Sensitivities;

namespace Playbook.Reporting.Json;

/// <summary>
/// A sensitivity analysis for machines, schema <c>playbook.sensitivity/1</c>: the same plan, seed and version give the same bytes. A change is
/// <c>{"difference": …, "standard_error": …, "relative": …, "relative_error": …, "within_noise": …}</c>; the widest bars stand first, those within noise last.
/// </summary>
public static class SensitivityJson
{
    public const string Schema = "playbook.sensitivity/1";

    /// <summary>The document, to which a host may add what stands beside the analysis.</summary>
    public static JsonObject Of(Sensitivity s, string tool, string? scenario) => EstimateJson.Present(
        ("schema", Schema),
        ("tool", tool),
        ("plan", EstimateJson.Present(
            ("name", s.Plan),
            ("hash", s.PlanHash),
            ("scenario", scenario),
            ("currency", s.Currency),
            ("first", s.Period.First.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
            ("last", s.Period.Last.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)))),
        ("run", new JsonObject { ["engine"] = Forecast.CurrentEngine, ["seed"] = s.Seed, ["replicates"] = s.Replicates, ["forecasts"] = s.Runs }),
        ("metric", EstimateJson.Present(("name", s.Metric), ("value", EstimateJson.Of(s.Base)))),
        ("factors", EstimateJson.Present(ForecastMetric.Factors.Zip(s.Factors, (factor, value) => (factor.Name, (JsonNode?)EstimateJson.Of(value))))),
        ("target", s.Target is null ? null : EstimateJson.Present(("name", s.Target), ("met", s.Meets))),
        ("deciding", EstimateJson.List(s.Deciding, bar => (JsonNode)bar.Parameter.Parameter)),
        ("bars", EstimateJson.List(s.Bars, Bar)),
        ("kept", EstimateJson.List(s.Kept, entry => (JsonNode)entry.Parameter)));

    private static JsonObject Bar(SensitivityBar bar) => EstimateJson.Present(
        ("parameter", AssumptionJson.Entry(bar.Parameter)),
        ("low", End(bar.Low)),
        ("high", End(bar.High)),
        ("within_noise", bar.IsNoise));

    private static JsonObject End(SensitivityEnd end) => EstimateJson.Present(
        ("value", end.Value),
        ("change", Change(end.Change)),
        ("target_met", end.Meets),
        ("factors", Factors(end.Factors)));

    private static JsonObject Factors(ImmutableArray<PairedChange?> changes) =>
        EstimateJson.Present(ForecastMetric.Factors.Zip(changes, (factor, change) => (factor.Name, (JsonNode?)Change(change))));

    private static JsonObject? Change(PairedChange? change) => change is null ? null : EstimateJson.Present(
        ("difference", EstimateJson.Number(change.Difference)),
        ("standard_error", Number(change.StandardError)),
        ("relative", Number(change.Relative)),
        ("relative_error", Number(change.RelativeError)),
        ("within_noise", change.IsNoise));

    private static JsonNode? Number(double? value) => value is { } number ? EstimateJson.Number(number) : null;
}
