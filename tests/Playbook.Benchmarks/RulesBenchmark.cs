using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using Playbook.Plan.Model;
using Playbook.Simulation.Kernels.Conditions;
using Playbook.Testing.Randomness;

namespace Playbook.Benchmarks;

/// <summary>
/// Ten conditions of each of 100 groups of 500 members: by columns, interpreted and compiled, beside RulesEngine and a compiled delegate a member; and what each needs
/// until the first group is answered, in a process of its own: <c>dotnet run -c Release --project tests/Playbook.Benchmarks -- rules</c>.
/// </summary>
internal static class RulesBenchmark
{
    private const int Groups = 100;
    private const int Runs = 9;

    private static readonly ColumnMoment s_moment = ColumnMoment.At(200.5);
    private static readonly string[] s_contenders = ["kernel", "interpreter", "delegates", "RulesEngine"];

    public static int Run(TextWriter output, string? cold)
    {
        if (cold is not null) return Cold(output, cold);
        output.WriteLine(Invariant($"vectors of {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0)} bits"));
        var plan = RulesPlaybook.Plan();
        var dice = new Dice(1);
        var groups = Enumerable.Range(0, Groups).Select(_ => new RulesGroup(ColumnCatalogue.Of(plan), s_moment, dice)).ToArray();
        var work = s_contenders.Select(name => (Name: name, Count: Contender(name, plan))).ToArray();
        var rates = s_contenders.ToDictionary(name => name, _ => new List<double>(), StringComparer.Ordinal);
        var counts = new HashSet<int>();
        for (var run = -2; run < Runs; run++)
        {
            foreach (var (name, count) in work)
            {
                var (rate, held) = Measure(groups, count);
                counts.Add(held);
                if (run >= 0) rates[name].Add(rate);
            }
        }

        output.WriteLine(Invariant($"10 conditions, {Groups} groups of {RulesGroup.Members}: {counts.First()} hold, {(counts.Count == 1 ? "all agree" : "they differ: " + string.Join(", ", counts))}"));
        var (best, median) = (rates["RulesEngine"].Max(), Median(rates["RulesEngine"]));
        foreach (var name in s_contenders)
            output.WriteLine(Invariant($"  {name,-12} {rates[name].Max(),9:0.0} best {Median(rates[name]),9:0.0} median, M evaluations per CPU second; {rates[name].Max() / best,7:0} x and {Median(rates[name]) / median,7:0} x RulesEngine"));
        output.WriteLine(Invariant($"  compiling a leaf once more, CPU microseconds: {1e6 * Compiling(plan):0}"));
        foreach (var name in s_contenders) output.WriteLine(Invariant($"  {name,-12} cold start, CPU ms: {string.Join(", ", Enumerable.Range(0, 5).Select(_ => ColdOf(name)))}"));
        return counts.Count == 1 ? 0 : 1;
    }

    private static Func<RulesGroup, int> Contender(string name, CampaignPlan plan)
    {
        switch (name)
        {
            case "RulesEngine":
                var engine = RulesPeers.Engine();
                return group => RulesPeers.Count(engine, group.Objects);
            case "delegates":
                var rules = RulesPeers.Delegates();
                return group => RulesPeers.Count(rules, group.Objects);
            default:
                var conditions = RulesGroup.Lower(plan);
                var evaluators = conditions.Select(condition => name == "kernel" ? (IConditionEvaluator)new ConditionKernel(condition) : new ColumnInterpreter(condition)).ToArray();
                var masks = new ulong[MemberMasks.WordsFor(RulesGroup.Members)];
                return group => evaluators.Sum(evaluator =>
                {
                    MemberMasks.Fill(masks, RulesGroup.Members);
                    evaluator.Narrow(group.Columns, s_moment, group, masks);
                    return MemberMasks.Count(masks);
                });
        }
    }

    /// <summary>All groups, again and again for a fifth of a second, one after the other: each is in the cache while it is asked.</summary>
    private static (double Rate, int Held) Measure(RulesGroup[] groups, Func<RulesGroup, int> count)
    {
        var (before, evaluations, held) = (Spent(), 0L, 0);
        TimeSpan spent;
        do
        {
            held = groups.Sum(count);
            evaluations += 10L * groups.Length * RulesGroup.Members;
            spent = Spent() - before;
        }
        while (spent.TotalSeconds < 0.2);
        return (evaluations / spent.TotalSeconds / 1e6, held);
    }

    /// <summary>CPU seconds for a leaf, the code of its loop included, when the compiler has been used before.</summary>
    private static double Compiling(CampaignPlan plan)
    {
        const int times = 10;
        var group = new RulesGroup(ColumnCatalogue.Of(plan), s_moment, new Dice(1));
        var leaves = RulesGroup.Lower(plan).Sum(condition => condition.Leaves.Count());
        var before = Spent();
        for (var time = 0; time < times; time++) _ = Contender("kernel", plan)(group);
        return (Spent() - before).TotalSeconds / times / leaves;
    }

    private static int Cold(TextWriter output, string name)
    {
        var plan = RulesPlaybook.Plan();
        var group = new RulesGroup(ColumnCatalogue.Of(plan), s_moment, new Dice(1));
        var before = Spent();
        var held = Contender(name, plan)(group);
        output.WriteLine(Invariant($"{(Spent() - before).TotalMilliseconds:0}"));
        return held > 0 ? 0 : 1;
    }

    private static string ColdOf(string name)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["rules", name]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var said = child.StandardOutput.ReadToEnd().Trim();
        child.WaitForExit();
        return said;
    }

    private static TimeSpan Spent()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
