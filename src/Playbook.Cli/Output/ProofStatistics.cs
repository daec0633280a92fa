using System.Globalization;
using System.Text.Json.Nodes;
using Playbook.Diagnostics;
using Playbook.Proofs.Questions;

namespace Playbook.Cli.Output;

/// <summary><c>check --stats</c>: how many questions about conditions were asked, and what decided them.</summary>
internal static class ProofStatistics
{
    public static void Write(CliHost host, ProofCounts counts)
    {
        host.Out.WriteLine(host.Say($"conditions: {Number(counts.All)} questions, {Number(counts.Steps)} steps"));
        foreach (var layer in Enum.GetValues<ProofLayer>())
            host.Out.WriteLine($"  {host.Say(Name(layer))}: {Number(counts[layer])} ({Share(counts, layer).ToString("0.0", CultureInfo.InvariantCulture)} %)");
    }

    public static JsonObject Json(ProofCounts counts) => new()
    {
        ["questions"] = counts.All,
        ["steps"] = counts.Steps,
        ["as_written"] = counts[ProofLayer.Folding],
        ["narrowed"] = counts[ProofLayer.Narrowing],
        ["tried"] = counts[ProofLayer.Search],
        ["solver"] = counts[ProofLayer.External],
        ["not_decided"] = counts[ProofLayer.None],
    };

    private static Phrase Name(ProofLayer layer) => layer switch
    {
        ProofLayer.Folding => "as they are written",
        ProofLayer.Narrowing => "by narrowing",
        ProofLayer.Search => "by trying terms",
        ProofLayer.External => "by a solver outside",
        ProofLayer.None => "not decided",
        _ => throw new InvalidOperationException($"{layer} decides nothing."),
    };

    private static double Share(ProofCounts counts, ProofLayer layer) => counts.All == 0 ? 0 : 100.0 * counts[layer] / counts.All;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
