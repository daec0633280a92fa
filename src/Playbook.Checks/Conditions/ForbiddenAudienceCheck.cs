using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>A message to a segment, or a stage, whose members are all forbidden what it carries.</summary>
internal sealed class ForbiddenAudienceCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Forbidden = new("PB7412", Severity.Warning, typeof(ForbiddenAudienceCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Forbidden];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var stated = StatedConditions.Of(playbook);
        foreach (var forbid in playbook.Plan.Forbids)
        {
            if (stated.At(playbook.Root.Find("forbid", forbid.Name)?.Sound("before")) is not { } before || !stated.IsSound(before)) continue;
            foreach (var cadence in playbook.Plan.Cadences)
            {
                if (cadence.Action is PlanAction.Send { Segment: var name } send && Concerns(forbid.Kind, send.Offer is not null, cadence.Message, false) && stated.Segments.TryGetValue(name, out var segment) && stated.IsSound(segment.Stated))
                    Look(playbook, before, segment.Stated, $"the message `{cadence.Name}`", playbook.At("cadence", cadence.Name, "send"), diagnostics);
            }

            foreach (var (journey, stage) in playbook.Plan.Journeys.SelectMany(journey => journey.Stages.Select(stage => (journey, stage))))
            {
                var block = playbook.Root.Find("journey", journey.Name)?.Find("stage", stage.Name);
                if (Concerns(forbid.Kind, (stage.SendOffer ?? stage.SendMatch) is not null, stage.Message, stage.Survey is not null) && stated.At(block?.Sound("enter")) is { } enter && stated.IsSound(enter))
                    Look(playbook, before, enter, $"the stage `{stage.Name}`", block!.HeadSpan, diagnostics);
            }
        }
    }

    private static void Look(CheckedPlaybook playbook, StatedCondition before, StatedCondition audience, Phrase what, TextSpan at, DiagnosticBag diagnostics)
    {
        var both = playbook.Proofs.Prover.Overlap(playbook.Proofs.Read(audience.Predicate), playbook.Proofs.Read(before.Predicate));
        if (both.Fault is { } fault) playbook.Proofs.Leave(new OpenQuestion(at, before.Span, $"whether `{before.Name}` forbids {what} to everybody", fault));
        if (both.Verdict != Verdict.No) return;
        diagnostics.Add(Diagnostic
            .Create(Forbidden, diagnostics.Source, at, what, before.Name)
            .With(new RelatedLocation(diagnostics.Source, audience.Span, "whoever meets this …"))
            .With(new RelatedLocation(diagnostics.Source, before.Span, "… does not meet this, and gets nothing of the kind")));
    }

    private static bool Concerns(ForbiddenKind kind, bool carriesOffer, string? message, bool asksSurvey) => kind switch
    {
        ForbiddenKind.Links => MessageLink.IsIn(message),
        ForbiddenKind.Offers => carriesOffer,
        ForbiddenKind.Surveys => asksSurvey,
        _ => throw new InvalidOperationException($"{kind} is nothing that can be forbidden."),
    };
}
