using System.Collections.Immutable;
using Playbook.Calibration.Experiments;
using Playbook.Compiler;
using Playbook.Data.Experiments;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Testing.Compiling;
using Playbook.Testing.Randomness;

namespace Playbook.Testing.Experiments;

/// <summary>
/// Holds forecasts of targeted playbooks against a randomised truth: two thirds of a log are fitted and written as a library, a playbook uses it,
/// and its own plan says whom it means among the third kept aside, which the fit never sees.
/// </summary>
public static class TargetedForecasts
{
    private static readonly ExperimentColumns s_hillstrom = new(["visit", "conversion", "spend"]);

    public static ImmutableArray<TargetedCheck> OfHillstrom(string path, IEnumerable<int> splits)
    {
        var log = ExperimentReader.Read(path, s_hillstrom).Log ?? throw new InvalidOperationException($"{path} is no log.");
        var lines = File.ReadAllLines(path);
        return [.. splits.SelectMany(split => Of(log, lines, split))];
    }

    private static IEnumerable<TargetedCheck> Of(ExperimentLog log, string[] lines, int split)
    {
        // The numbers of neighbouring seeds are the same, one further: splits stand far apart.
        var dice = new Dice((ulong)split * 1_000_000UL);
        var keptAside = Enumerable.Range(0, log.Rows).Select(_ => dice.Next(3) == 0).ToArray();
        var (fitted, kept) = (log.Where(row => !keptAside[row]), log.Where(row => keptAside[row]));
        var model = UpliftFit.Fit(fitted);
        var library = UpliftLibrary.Write(model, "test");
        var (list, others) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            Write(list, lines, row => keptAside[row]);
            Write(others, lines, row => !keptAside[row]);
            foreach (var targeting in Targeting.OfHillstrom)
                foreach (var check in Of(targeting, library, (list, kept), (others, fitted), model)) yield return check;
        }
        finally
        {
            File.Delete(list);
            File.Delete(others);
        }
    }

    private static IEnumerable<TargetedCheck> Of(Targeting targeting, string library, (string List, ExperimentLog Log) kept, (string List, ExperimentLog Log) fitted, UpliftModel model)
    {
        var plan = Plan(targeting, library);
        var target = plan.Segments.First(segment => segment.Name == "target").Predicate;
        var forecaster = new UpliftForecaster(plan);
        var attributes = plan.Attributes.Select(attribute => attribute.Name).ToHashSet(StringComparer.Ordinal);
        var members = MemberListReader.Read(kept.List, plan, attributes).Members;
        var evaluator = new PredicateEvaluator(plan.Segments);
        var isMeant = members.Select(member => evaluator.Holds(target, member)).ToArray();
        var wasMeant = MemberListReader.Read(fitted.List, plan, attributes).Members.Select(member => evaluator.Holds(target, member)).ToArray();
        foreach (var forecast in forecaster.Forecast(members))
        {
            var arm = model.Outcomes[0].Arms.Select(each => Name(each.Arm)).ToList().IndexOf(forecast.Touch);
            foreach (var outcome in forecast.Outcomes)
            {
                var place = model.Outcomes.Select(each => each.Outcome).ToList().IndexOf(outcome.Outcome);
                var average = model.Outcomes[place].Arms[arm];
                yield return new TargetedCheck(
                    targeting.Name, model.Outcomes[place].Arms[arm].Arm, outcome.Outcome, forecast.Members,
                    new EffectEstimate(outcome.Extra.Value / forecast.Members, outcome.Extra.StandardError / forecast.Members),
                    Difference(kept.Log, place, arm, isMeant), Difference(fitted.Log, place, arm, wasMeant), new EffectEstimate(average.Average, average.AverageError), outcome.Verdict);
            }
        }
    }

    private static CampaignPlan Plan(Targeting targeting, string library)
    {
        var modules = new ExampleModules(new Dictionary<string, string>(StringComparer.Ordinal) { ["response.playbook.yaml"] = library });
        var compilation = Compilation.Create(new SourceText("targeted.playbook", targeting.Playbook), "test", modules);
        return compilation.Plan?.Plan ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics.Take(5).Select(DiagnosticText.Render)));
    }

    /// <summary>A list of members: what was measured afterwards, and who got what, is not in it.</summary>
    private static void Write(string list, string[] lines, Predicate<int> isIn) =>
        File.WriteAllLines(list, lines.Where((_, line) => line == 0 || isIn(line - 1)).Select(line => string.Join(',', line.Split(',').SkipLast(4))));

    private static EffectEstimate Difference(ExperimentLog log, int outcome, int arm, bool[] among)
    {
        var difference = RawDifference.Of(log, log.Outcomes[outcome], arm + 1, row => among[row]);
        return new EffectEstimate(difference.Value, difference.StandardError);
    }

    private static string Name(string arm) => arm switch
    {
        "Mens E-Mail" => "mens_e_mail",
        "Womens E-Mail" => "womens_e_mail",
        _ => throw new InvalidOperationException($"Hillstrom sent no {arm}."),
    };
}
