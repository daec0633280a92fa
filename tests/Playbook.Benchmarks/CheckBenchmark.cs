using System.Diagnostics;
using System.Globalization;
using Playbook.Checks;
using Playbook.Compiler;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Proofs.Questions;
using Playbook.Testing.Compiling;

namespace Playbook.Benchmarks;

/// <summary>
/// What <c>playbook check</c> takes, by its own path: the text compiled anew and held against every check, proofs included. First the store groups, then
/// the chain of <see cref="ChainPlaybook"/> with 300 segments and 200 cadences:
/// <c>dotnet run -c Release --project tests/Playbook.Benchmarks -- check</c>.
/// </summary>
internal static class CheckBenchmark
{
    private const int Warmups = 3;

    public static int Run(TextWriter output)
    {
        var store = Samples.Read("playbooks/bbk-store-groups/main.playbook");
        for (var run = 0; run < Warmups; run++) _ = Check(store, SampleModules.Instance);
        Measure("bbk-store-groups, warm", store, SampleModules.Instance, 15, output);
        Measure("300 segments, 200 cadences", new SourceText("chain.playbook", ChainPlaybook.Text()), null, 5, output);
        return 0;
    }

    private static void Measure(string name, SourceText source, IModuleLoader? loader, int runs, TextWriter output)
    {
        using var process = Process.GetCurrentProcess();
        var (clocks, spent, last) = (new List<double>(), new List<double>(), (Findings: 0, Counts: new ProofCounts()));
        for (var run = 0; run < runs; run++)
        {
            process.Refresh();
            var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
            last = Check(source, loader);
            clocks.Add(clock.Elapsed.TotalMilliseconds);
            process.Refresh();
            spent.Add((process.TotalProcessorTime - before).TotalMilliseconds);
        }

        output.WriteLine(Invariant($"{name}: median {Median(clocks):0} ms by the clock ({clocks.Min():0} to {clocks.Max():0}), {Median(spent):0} ms of CPU, {runs} runs; {last.Findings} findings, {last.Counts.All} questions, {last.Counts.Steps} steps"));
        foreach (var layer in Enum.GetValues<ProofLayer>())
            output.WriteLine(Invariant($"  {layer,-12}{100.0 * last.Counts[layer] / Math.Max(1, last.Counts.All),7:0.00} %"));
    }

    private static (int Findings, ProofCounts Counts) Check(SourceText source, IModuleLoader? loader)
    {
        var options = new ProverOptions();
        var compilation = loader is null ? Compilation.Create(source, "benchmark") : Compilation.Create(source, "benchmark", loader);
        if (compilation.HasErrors) throw new InvalidOperationException(compilation.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error).ToString());
        return (compilation.Diagnostics.Length + PlaybookChecks.Run(compilation, loader, options).Length, options.Counts);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
