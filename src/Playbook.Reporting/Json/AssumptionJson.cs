using System.Text.Json.Nodes;
using Playbook.Plan.Behaviour;
using Playbook.Simulation.Metrics;

namespace Playbook.Reporting.Json;

/// <summary>The assumption ledger.</summary>
internal static class AssumptionJson
{
    public static JsonObject Entry(AssumptionEntry entry) => EstimateJson.Present(
        ("parameter", entry.Parameter),
        ("value", entry.Value is { } value ? Normalised(value) : null),
        ("form", entry.Form),
        ("unit", Unit(entry.Unit)),
        ("counts", entry.Noun),
        ("evidence", Evidence(entry.Evidence)),
        ("source", entry.Source),
        ("stated", entry.IsStated),
        ("low", entry.Value is null ? null : Normalised(entry.Low)),
        ("high", entry.Value is null ? null : Normalised(entry.High)),
        ("drawn", entry.IsDrawn),
        ("covariance", entry.Fit));

    /// <summary>1.50 and 1.5 are written alike.</summary>
    private static decimal Normalised(decimal value) => value / 1.0000000000000000000000000000m;

    private static string Unit(ParameterUnit unit) => unit switch
    {
        ParameterUnit.Number => "number",
        ParameterUnit.Share => "share",
        ParameterUnit.Days => "days",
        ParameterUnit.Form => "form",
        _ => throw new InvalidOperationException($"No such unit: {unit}."),
    };

    private static string Evidence(Evidence evidence) => evidence switch
    {
        Plan.Behaviour.Evidence.Measured => "measured",
        Plan.Behaviour.Evidence.Source => "source",
        Plan.Behaviour.Evidence.Weak => "weak",
        Plan.Behaviour.Evidence.Assumption => "assumption",
        _ => throw new InvalidOperationException($"No such evidence: {evidence}."),
    };
}
