using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A presale says when it is delivered, and that is not before the balance is paid.</summary>
internal sealed class PresaleDeliveryRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Missing = new("PB5115", Severity.Error, typeof(PresaleDeliveryRule).Assembly);
    private static readonly DiagnosticDescriptor TooEarly = new("PB5116", Severity.Error, typeof(PresaleDeliveryRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Missing, TooEarly];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.OffersOf("presale"))
        {
            if (offer.Sound("balance_due") is not { } due) continue;
            if (!offer.Has("delivery"))
            {
                diagnostics.Add(Diagnostic
                    .Create(Missing, diagnostics.Source, offer.HeadSpan, offer.Name)
                    .WithClauseAfter(playbook, due, offer.Construct.Find("delivery")!.InsertWhenMissing!));
            }
            else if (offer.Sound("delivery") is { } delivery && delivery.Captures.Find<LocalDate>("date") is { } day && day < due.Get<PlanPeriod>("date_range").Last)
            {
                diagnostics.Add(Diagnostic
                    .Create(TooEarly, diagnostics.Source, delivery.Phrase!.Span, $"{day:uuuu-MM-dd}", $"{due.Get<PlanPeriod>("date_range").Last:uuuu-MM-dd}")
                    .With(new RelatedLocation(diagnostics.Source, due.Syntax.Span, "the balance is due here")));
            }
        }
    }
}
