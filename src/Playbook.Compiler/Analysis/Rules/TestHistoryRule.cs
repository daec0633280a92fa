using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>What is given happened before the clock: a later fact would be passed over in silence.</summary>
internal sealed class TestHistoryRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor AfterClock = new("PB2517", Severity.Error, typeof(TestHistoryRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [AfterClock];

    public bool SeesVariants => false;

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var (test, _) in playbook.Tests)
        {
            if (test.Sound("at") is not { } at || test.BlockOf("given") is not { } given) continue;
            var clock = at.Get<LocalDateTime>("moment");
            foreach (var fact in given.Clauses.Where(fact => fact.IsSound))
            {
                var late = fact.Captures.All<LocalDateTime>("when").Where(moment => moment > clock).Select(LocalMoment.Write)
                    .Concat(fact.Captures.All<LocalDate>("date").Where(day => day > clock.Date).Select(day => $"{day:uuuu-MM-dd}"))
                    .ToList();
                if (late.Count > 0)
                    diagnostics.AddOnce(Diagnostic.Create(AfterClock, diagnostics.Source, fact.Syntax.Head!.Span, string.Join(", ", late), LocalMoment.Write(clock)));
            }
        }
    }
}
