using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Questions;

namespace Playbook.Benchmarks;

/// <summary>
/// All pairwise proofs of a playbook of 300 segments and 200 cadences: of each pair of segments whether it overlaps and whether one implies the
/// other, of each segment whether it is empty or everybody, of each pair of cadences whether one member gets both:
/// <c>dotnet run -c Release --project tests/Playbook.Benchmarks -- proofs</c>.
/// </summary>
internal static class ProofBenchmark
{
    public static int Run(TextWriter output)
    {
        var plan = Plan();
        for (var run = 1; run <= 3; run++) Run(plan, run, output);
        return 0;
    }

    private static void Run(CampaignPlan plan, int run, TextWriter output)
    {
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var prover = new Prover(new Universe(plan));
        var segments = plan.Segments.ToDictionary(segment => segment.Name, segment => prover.Read(segment.Predicate), StringComparer.Ordinal);
        var all = plan.Segments.Select(segment => segments[segment.Name]).ToList();
        var audiences = plan.Cadences.Select(cadence => segments[((PlanAction.Send)cadence.Action).Segment]).ToList();
        var (verdicts, steps, pairs) = (new ConcurrentDictionary<(string, Verdict), int>(), 0L, 0);
        Parallel.For(0, all.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            Note("empty", prover.IsEmpty(all[i]));
            Note("everybody", prover.IsAlways(all[i]));
            for (var j = i + 1; j < all.Count; j++)
            {
                Note("overlap", prover.Overlap(all[i], all[j]));
                Note("implies", prover.Implies(all[i], all[j]));
                Note("implies", prover.Implies(all[j], all[i]));
                Interlocked.Increment(ref pairs);
            }

            for (var j = i + 1; i < audiences.Count && j < audiences.Count; j++)
            {
                Note("both cadences", prover.Overlap(audiences[i], audiences[j]));
                Interlocked.Increment(ref pairs);
            }
        });
        var seconds = clock.Elapsed.TotalSeconds;
        process.Refresh();
        var spent = (process.TotalProcessorTime - before).TotalSeconds;
        output.WriteLine(Invariant($"run {run}: {pairs} pairs, {prover.Counts.All} questions in {seconds:0.00} s, {spent:0.00} s of CPU, {steps / (double)prover.Counts.All:0} steps each"));
        foreach (var layer in Enum.GetValues<ProofLayer>())
            output.WriteLine(Invariant($"  {Name(layer),-44}{100.0 * prover.Counts[layer] / prover.Counts.All,7:0.00} %"));
        foreach (var (key, count) in verdicts.OrderBy(verdict => verdict.Key.Item1, StringComparer.Ordinal).ThenBy(verdict => verdict.Key.Item2))
            output.WriteLine(Invariant($"  {key.Item1,-16}{key.Item2,-12}{count,8}"));

        void Note(string question, Answer answer)
        {
            verdicts.AddOrUpdate((question, answer.Verdict), 1, (_, count) => count + 1);
            Interlocked.Add(ref steps, answer.Steps);
        }
    }

    private static string Name(ProofLayer layer) => layer switch
    {
        ProofLayer.Folding => "as it is written",
        ProofLayer.Narrowing => "sets and inequalities narrowed",
        ProofLayer.Search => "terms tried",
        ProofLayer.External => "a solver outside",
        _ => "not decided",
    };

    private static CampaignPlan Plan()
    {
        var compilation = Compilation.Create(new SourceText("chain.playbook", ChainPlaybook.Text()), "benchmark");
        return compilation.Plan?.Plan ?? throw new InvalidOperationException(compilation.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error).ToString());
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
