using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>What is expected is expected at a moment, and nothing happens outside of the period.</summary>
internal sealed class TestClockRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor OutsidePeriod = new("PB2511", Severity.Error, typeof(TestClockRule).Assembly);
    private static readonly DiagnosticDescriptor ClockMissing = new("PB2518", Severity.Error, typeof(TestClockRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [OutsidePeriod, ClockMissing];

    public bool SeesVariants => false;

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var (test, _) in playbook.Tests)
        {
            if (!test.Has("at") && test.Has("expect") && test.Syntax.Block is { ContainsErrors: false })
                diagnostics.AddOnce(Diagnostic.Create(ClockMissing, diagnostics.Source, test.HeadSpan, test.Name));
            if (test.Sound("at") is not { } at || playbook.Root.Sound("period") is not { } clause) continue;
            var (day, period) = (at.Get<LocalDateTime>("moment").Date, clause.Get<PlanPeriod>("date_range"));
            if (day >= period.First && day <= period.Last) continue;
            diagnostics.AddOnce(Diagnostic
                .Create(OutsidePeriod, diagnostics.Source, at.Syntax.Head!.Span, $"{day:uuuu-MM-dd}", $"{period.First:uuuu-MM-dd} .. {period.Last:uuuu-MM-dd}")
                .With(new RelatedLocation(diagnostics.Source, clause.Syntax.Span, "the period is set here")));
        }
    }
}
