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
    private const int Segments = 300;
    private const int Cadences = 200;

    private static readonly string[] s_cities = ["长沙", "湘潭", "株洲", "岳阳"];

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

    /// <summary>Segments as a chain's playbook has them: recency, frequency and money by product, engagement, place and age, some built on others.</summary>
    private static CampaignPlan Plan()
    {
        var text = new System.Text.StringBuilder("""
            playbook chain {
              currency CNY
              timezone Asia/Shanghai
              period 2026-01-01 .. 2026-12-31
              attribute city { type one_of [长沙, 湘潭, 株洲, 岳阳] }
              attribute age { type number 0 .. 120 }
              population {
                shoppers 60_000 in total
                members_at_start 0 members
                persona family { share 100% of shoppers; purchase_interval 9d; order_value 86 CNY cv 40% }
              }

            """);
        for (var i = 0; i < 20; i++) text.Append(Invariant($"  product product_{i} {{ list_price {40 + i}.90 CNY }}\n  offer offer_{i} {{ kind coupon; amount {5 + i} CNY; min_spend 50 CNY; valid 10d after issue; issue 500 in total }}\n"));
        for (var i = 0; i < Segments; i++) text.Append(Invariant($"  segment segment_{i} = {Condition(i)}\n"));
        for (var i = 0; i < Cadences; i++) text.Append(Invariant($"  cadence cadence_{i} {{ every {Day(i)} at {9 + (i % 11):00}:{i % 60:00}; send offer_{i % 20} to segment_{i * 7 % Segments} }}\n"));
        text.Append("}\n");
        var compilation = Compilation.Create(new SourceText("chain.playbook", text.ToString()), "benchmark");
        return compilation.Plan?.Plan ?? throw new InvalidOperationException(compilation.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error).ToString());
    }

    private static string Condition(int i) => (i % 10) switch
    {
        0 => Invariant($"orders(product_{i % 20}, 60d) >= {1 + (i % 5)} and (since_last_order > {20 + (i % 40)}d or active_days(28d) < {2 + (i % 9)}) and not do_not_disturb"),
        1 => Invariant($"since_last_order > {7 + (i % 80)}d and since_last_order <= {60 + (i % 120)}d and not do_not_disturb"),
        2 => Invariant($"orders(30d) in {1 + (i % 3)} .. {4 + (i % 4)} and spend(90d) >= {100 + (i % 7 * 50)} CNY"),
        3 => Invariant($"city in [{s_cities[i % 4]}, {s_cities[(i + 1) % 4]}] and age >= {18 + (i % 30)} and age < {40 + (i % 30)}"),
        4 => Invariant($"(orders(product_{i % 20}, 30d) >= 1 or orders(product_{(i + 3) % 20}, 30d) >= 1) and not (orders(90d) > {5 + (i % 10)} and in_group)"),
        5 => Invariant($"joined > {10 + (i % 50)}d ago and received(7d) <= {1 + (i % 5)} and active_days(7d) >= {i % 3}"),
        6 => Invariant($"count(orders(90d) where amount >= {50 + (i % 5 * 50)} CNY) >= {1 + (i % 3)} and city != {s_cities[i % 4]}"),
        7 => Invariant($"redeemed(offer_{i % 20}, 60d) >= 1 and orders(60d) <= {3 + (i % 6)} or spend(30d) > {200 + (i % 9 * 40)} CNY"),
        8 => Invariant($"segment_{i - 8} and city == {s_cities[i % 4]}"),
        _ => Invariant($"segment_{i - 8} and not segment_{i - 3} and since_last_active < {5 + (i % 40)}d"),
    };

    private static string Day(int i) => ((string[])["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])[i % 7];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
