using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Structure;

/// <summary>A short-term goal serves a long-term one; else the quickest way to it may be at the cost of what the campaign is for.</summary>
internal sealed class ShortGoalCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor ServesNothing = new("PB7304", Severity.Warning, typeof(ShortGoalCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [ServesNothing];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var goals = playbook.Plan.Goals;
        var longTerm = goals.Where(goal => goal.Horizon == Horizon.LongTerm).Select(goal => goal.Name).ToList();
        foreach (var goal in goals.Where(goal => goal.Horizon == Horizon.ShortTerm && !Reaches(goal, goals)))
        {
            var block = playbook.Root.Find("goal", goal.Name);
            var finding = Diagnostic.Create(ServesNothing, diagnostics.Source, playbook.At("goal", goal.Name, "serves", "horizon"), goal.Name);
            foreach (var name in longTerm) finding = finding.With(new RelatedLocation(diagnostics.Source, playbook.At("goal", name), $"`{name}` is a long-term goal"));
            if (longTerm is [var only]) finding = finding.WithAny(goal.Serves is null ? CheckFix.Into(block, diagnostics.Source, $"serves {only}") : CheckFix.Rewrite(block?.Sound("serves"), diagnostics.Source, only));
            diagnostics.Add(finding);
        }
    }

    /// <summary>Along <c>serves</c> to a long-term goal, or to one that does not say for how long it is.</summary>
    private static bool Reaches(PlanGoal goal, ImmutableArray<PlanGoal> goals)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = goal; at is not null && seen.Add(at.Name); at = goals.FirstOrDefault(other => other.Name == at.Serves))
        {
            if (at.Horizon != Horizon.ShortTerm) return true;
        }

        return false;
    }
}
