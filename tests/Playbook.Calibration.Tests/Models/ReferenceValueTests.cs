using System.Globalization;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Testing.Data;

namespace Playbook.Calibration.Tests.Models;

/// <summary>Every closed form against the values that the published tools give.</summary>
public class ReferenceValueTests
{
    [Fact]
    public void Closed_forms_give_the_reference_values()
    {
        var compared = 0;
        var faults = new List<string>();
        foreach (var row in Rows())
        {
            if (Tolerance(row) is not { } tolerance) continue;
            var actual = Value(row);
            compared++;
            if (Math.Abs(actual - row.Expected) > tolerance * Math.Abs(row.Expected)) faults.Add($"{row.Model} {row.Quantity} {row.Arguments}: {actual} for {row.Expected}");
        }

        Assert.Empty(faults);
        Assert.Equal(138, compared);
    }

    /// <summary>Relative; null for what is simulated or, by its own note, an approximation.</summary>
    private static double? Tolerance(Row row) =>
        row.Quantity.Contains("simulated", StringComparison.Ordinal) || row.Quantity.Contains("generate_data", StringComparison.Ordinal) || row.Note.Contains("approximation", StringComparison.Ordinal) ? null
        : row.Software.StartsWith("BTYDplus", StringComparison.Ordinal) ? 2e-3
        : 1e-6;

    private static double Value(Row row)
    {
        var p = Numbers(row.Parameters);
        var q = Numbers(row.Arguments);
        return row.Model switch
        {
            "sBG" => new ShiftedBetaGeometric(p["alpha"], p["beta"]).Survival((int)q["t"]),
            "Gamma-Gamma" when row.Quantity.StartsWith("E[M|", StringComparison.Ordinal) => new GammaGamma(p["p"], p["q"], p["v"]).ExpectedOf((int)q["x"], q["mx"]),
            "Gamma-Gamma" => new GammaGamma(p["p"], p["q"], p["v"]).Mean,
            "BG/BB" => BetaBernoulli(new(p["alpha"], p["beta"], p["gamma"], p["delta"]), row.Quantity, q),
            "Pareto/NBD" => Purchases(new ParetoNbd(p["r"], p["alpha"], p["s"], p["beta"]), new ParetoNbdFamily(), row.Quantity, q),
            _ => BetaGeometric(row, p, q),
        };
    }

    private static double BetaGeometric(Row row, Dictionary<string, double> p, Dictionary<string, double> q)
    {
        var stages = p.TryGetValue("k", out var k) ? (int)k : 1;
        var dropsAtFirst = row.Model.StartsWith('M');
        var model = new BetaGeometric(p["r"], p["alpha"], p["a"], p["b"], stages, dropsAtFirst);
        return row.Quantity == "P(X(t)=n)" ? model.Probability((int)q["n"], q["t"]) : Purchases(model, new BetaGeometricFamily(stages, dropsAtFirst), row.Quantity, q);
    }

    private static double Purchases(IPurchaseModel model, PurchaseFamily family, string quantity, Dictionary<string, double> q) => quantity switch
    {
        "E[X(t)]" => model.Expected(q["t"]),
        "P(alive|x,tx,T)" => model.Alive(History(q)),
        "E[Y(t)|x,tx,T]" => model.ExpectedAhead(History(q), q["t"]),
        "lnL(x,tx,T)" => family.LogLikelihood([.. model.Parameters.Select(parameter => parameter.Value)], HistoryTable.Of([History(q)])),
        _ => throw new InvalidOperationException($"No such quantity: {quantity}."),
    };

    private static double BetaBernoulli(BetaBernoulli model, string quantity, Dictionary<string, double> q) =>
        quantity.StartsWith("P(alive", StringComparison.Ordinal)
            ? model.Alive((int)q["x"], (int)q["tx"], (int)q["n"])
            : model.ExpectedAhead((int)q["x"], (int)q["tx"], (int)q["n"], (int)q["m"]);

    private static PurchaseHistory History(Dictionary<string, double> q) => new((int)q["x"], q["tx"], q["T"]);

    private static Dictionary<string, double> Numbers(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static IEnumerable<Row> Rows() => File.ReadLines(SharedData.PathOf("reference_values.csv")).Skip(1)
        .Select(Fields)
        .Select(fields => new Row(fields[0], fields[1], fields[2], fields[3], double.Parse(fields[4], CultureInfo.InvariantCulture), fields[5], fields[6]));

    /// <summary>Of a line of comma-separated values: what is quoted may hold commas.</summary>
    private static string[] Fields(string line) =>
        string.Concat(line.Split('"').Select((part, i) => i % 2 == 1 ? part.Replace(',', '\t') : part)).Split(',').Select(field => field.Replace('\t', ',')).ToArray() is { Length: 7 } fields
            ? fields
            : throw new InvalidOperationException($"Not seven fields: {line}.");

    private sealed record Row(string Model, string Parameters, string Quantity, string Arguments, double Expected, string Software, string Note);
}
