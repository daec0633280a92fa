using Playbook.Plan.Explanations;
using Playbook.Plan.Model;
using Playbook.Reporting.Figures;
using Playbook.Simulation.Metrics;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>The goals, and how likely each target is reached.</summary>
internal sealed class GoalsSection : IReportSection
{
    public string Title => "Goals";

    public IRenderable? Render(ReportContext context)
    {
        if (context.Forecast.Goals.IsEmpty) return null;
        var figures = new FigureText(context.Forecast.Currency);
        return SectionLayout.Table(
            ["goal / target", "horizon", "must be", "by", "forecast", "without it", "probability to reach"],
            context.Forecast.Goals.SelectMany(goal => goal.Targets.Select(target => (System.Collections.Immutable.ImmutableArray<string>)
            [
                $"{goal.Name} / {target.Name}",
                Word(goal.Horizon),
                $"{PredicateText.Of(target.Operator)} {Bound(target, figures)}",
                target.At.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                figures.Of(target.Bound is TargetBound.OfHoldout ? target.Value.Touched : target.Value.WithPlan),
                figures.Median(target.Value.WithoutPlan),
                target.Measured == 0 ? "cannot be measured" : FigureText.Chance(target.Probability, target.Measured),
            ])));
    }

    private static string Bound(TargetFigures target, FigureText figures) => target.Bound switch
    {
        TargetBound.OfHoldout bound => $"{bound.Value} of holdout ({figures.Median(target.Needed)})",
        TargetBound.Share bound => bound.Value.ToString(),
        TargetBound.Amount bound => bound.Value.ToString(),
        TargetBound.Count bound => bound.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No such bound: {target.Bound.GetType().Name}."),
    };

    private static string Word(Horizon? horizon) => horizon switch
    {
        Horizon.ShortTerm => "short term",
        Horizon.LongTerm => "long term",
        _ => string.Empty,
    };
}
