using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A slot inside the quiet hours never goes out at its time: with <c>on_quiet drop</c> it never goes out at all.</summary>
internal sealed class SlotInQuietHoursRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Swallowed = new("PB3104", Severity.Warning, typeof(SlotInQuietHoursRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Swallowed];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Root.BlockOf("quiet_hours") is not { } block || block.Sound("between") is not { } between || block.Sound("on_quiet") is not { } policy) return;
        var range = between.Get<TimeRange>("time_range");
        var quiet = new PlanQuietHours(range.From, range.To, OnQuiet.Drop);
        var fate = policy.Get<string>("policy") == "drop" ? Phrase.Of("is never sent") : $"waits until {range.To:HH':'mm}";
        foreach (var clause in playbook.Root.BlocksOf("cadence").SelectMany(c => c.AllSound("every").Concat(c.AllSound("on")).Concat(c.AllSound("at"))))
        {
            var swallowed = clause.Captures.All<LocalTime>("time").Where(quiet.Contains).Select(time => $"{time:HH':'mm}").ToList();
            if (swallowed.Count == 0) continue;
            var phrase = clause.Phrase!;
            diagnostics.Add(Diagnostic
                .Create(Swallowed, diagnostics.Source, phrase.Span, string.Join(", ", swallowed), $"{range.From:HH':'mm} .. {range.To:HH':'mm}", fate)
                .With(new RelatedLocation(diagnostics.Source, between.Syntax.Span, "the quiet hours are set here")));
        }
    }
}
