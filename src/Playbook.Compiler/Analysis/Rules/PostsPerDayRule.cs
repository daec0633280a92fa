using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Lowering;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A group gets at most so many posts a day; a plan with more is a slip, and the simulator does not follow it.</summary>
internal sealed class PostsPerDayRule : IAnalysisRule
{
    private const int Most = 32;

    private static readonly DiagnosticDescriptor TooMany = new("PB3107", Severity.Error, typeof(PostsPerDayRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [TooMany];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Root.Sound("period")?.Get<PlanPeriod>("date_range") is not { } period || playbook.Root.Sound("timezone") is not { } zone) return;
        var clock = DateTimeZoneProviders.Tzdb[zone.Get<string>("timezone")];
        var posts = playbook.Root.BlocksOf("cadence").Where(cadence => cadence.Sound("post") is not null && Calendar(cadence) is not null);
        foreach (var group in posts.GroupBy(cadence => cadence.Sound("post")!.Get<Symbol>("group").Name, StringComparer.Ordinal))
        {
            // The most times that a cadence names bound what its days can hold: few playbooks need their days counted.
            if (group.Sum(Times) <= Most) continue;
            var worst = group.SelectMany(cadence => TriggerLowering.Lower(cadence, period, clock).Moments).GroupBy(slot => slot.Date).Max(day => day.Count());
            if (worst > Most) diagnostics.Report(TooMany, Calendar(group.MaxBy(Times)!)!.Phrase!.Span, group.Key, $"{worst}", $"{Most}");
        }
    }

    private static BoundClause? Calendar(BoundBlock cadence) => cadence.Has("due") ? null
        : cadence.Has("on") == cadence.Has("every") ? null
        : cadence.Sound("on") ?? cadence.Sound("every");

    private static int Times(BoundBlock cadence) => Calendar(cadence)!.Captures.All<LocalTime>("time").Distinct().Count();
}
