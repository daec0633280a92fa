using System.Text.Json.Nodes;
using Playbook.Simulation.Metrics;

namespace Playbook.Reporting.Json;

/// <summary>Estimates, and the two shapes that hold them.</summary>
internal static class EstimateJson
{
    // Enough for any reader; what lies beyond is below the Monte Carlo error by orders of magnitude.
    private const int Digits = 6;

    public static JsonObject? Of(Estimate? estimate) => estimate is null ? null : new JsonObject
    {
        ["unit"] = Unit(estimate.Unit),
        ["p10"] = Number(estimate.P10),
        ["p50"] = Number(estimate.P50),
        ["p90"] = Number(estimate.P90),
        ["mean"] = Number(estimate.Mean),
        ["standard_error"] = Number(estimate.StandardError),
    };

    public static double Number(double value) => Math.Round(value, Digits) + 0d;

    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> item) => new([.. items.Select(item)]);

    /// <summary>An object of the properties that have a value.</summary>
    public static JsonObject Present(params IEnumerable<(string Name, JsonNode? Value)> properties) =>
        new(properties.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value)));

    private static string Unit(MetricUnit unit) => unit switch
    {
        MetricUnit.Count => "count",
        MetricUnit.Share => "share",
        MetricUnit.Money => "money",
        MetricUnit.Days => "days",
        MetricUnit.Weeks => "weeks",
        MetricUnit.Ratio => "ratio",
        _ => throw new InvalidOperationException($"No such unit: {unit}."),
    };
}
