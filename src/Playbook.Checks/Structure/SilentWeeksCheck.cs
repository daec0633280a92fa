using System.Collections.Immutable;
using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Structure;

/// <summary>A group that is spoken to in most weeks does not fall silent for weeks in between.</summary>
internal sealed class SilentWeeksCheck : IPlanCheck
{
    private const int LeastWeeksWithPosts = 4;
    private const int LeastSilentWeeks = 2;

    private static readonly DiagnosticDescriptor Silent = new("PB7313", Severity.Info, typeof(SilentWeeksCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Silent];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var plan = playbook.Plan;
        foreach (var group in plan.Groups.Where(group => !plan.Contents.Any(content => content.Group is null || content.Group == group.Name)))
        {
            var posts = plan.Cadences
                .Where(cadence => cadence.Action is PlanAction.Post post && post.Group == group.Name)
                .SelectMany(cadence => cadence.Trigger.Moments.Select(moment => (Cadence: cadence, On: moment.Date)))
                .OrderBy(post => post.On).ToList();
            var weeks = posts.Select(post => MondayOf(post.On)).Distinct().ToList();
            var gaps = weeks.Zip(weeks.Skip(1)).ToList();
            if (weeks.Count < LeastWeeksWithPosts || gaps.Count(IsNext) * 2 <= gaps.Count) continue;
            var (before, after) = gaps.MaxBy(pair => Period.DaysBetween(pair.First, pair.Second));
            var silent = (Period.DaysBetween(before, after) / 7) - 1;
            if (silent < LeastSilentWeeks) continue;
            var last = posts.FindLast(post => MondayOf(post.On) == before);
            var next = posts.Find(post => MondayOf(post.On) == after);
            diagnostics.Add(Diagnostic
                .Create(Silent, diagnostics.Source, playbook.At("cadence", last.Cadence.Name, "every", "on"), group.Name, $"{silent}", Say(before.PlusDays(7)), Say(after.PlusDays(-1)))
                .With(new RelatedLocation(diagnostics.Source, playbook.At("cadence", next.Cadence.Name, "every", "on"), "the next post comes from here")));
        }
    }

    private static bool IsNext((LocalDate First, LocalDate Second) weeks) => weeks.First.PlusDays(7) == weeks.Second;

    private static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static string Say(LocalDate day) => day.ToString("uuuu-MM-dd", null);
}
