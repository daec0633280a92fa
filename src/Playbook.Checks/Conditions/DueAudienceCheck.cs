using System.Collections.Immutable;
using NodaTime;
using Playbook.Checks.Calendar;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>
/// A message that falls due some days after an order, or after joining, to a segment in which nobody is on that day. Not judged where a cap or the quiet
/// hours may make it wait, and the segment is asked only when it goes out.
/// </summary>
internal sealed class DueAudienceCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor NotThen = new("PB7411", Severity.Warning, typeof(DueAudienceCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NotThen];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var (plan, stated) = (playbook.Plan, StatedConditions.Of(playbook));
        foreach (var cadence in plan.Cadences)
        {
            if (cadence.Action is not PlanAction.Send { Segment: var name } || !stated.Segments.TryGetValue(name, out var segment) || !segment.Fate.IsSplit) continue;
            if (CadenceTiming.DueFrom(plan, cadence.Trigger) is not { } due || (cadence.EvaluateAt == EvaluateAt.Send && MayWait(plan))) continue;
            var answer = playbook.Proofs.Prover.IsNobody([(playbook.Proofs.Segment(name), true), .. OnThatDay(cadence.Trigger, due.Days, due.At).Select(term => (playbook.Proofs.Read(term), true))]);
            if (answer.Fault is { } fault) playbook.Proofs.Leave(new OpenQuestion(playbook.Slots(cadence), segment.Stated.Span, $"whether anybody is in `{name}` when `{cadence.Name}` falls due", fault));
            if (answer.Verdict != Verdict.Yes) continue;
            diagnostics.Add(Diagnostic
                .Create(NotThen, diagnostics.Source, playbook.Slots(cadence), cadence.Name, name)
                .With(new RelatedLocation(diagnostics.Source, segment.Stated.Span, "on that day nobody meets this")));
        }
    }

    private static bool MayWait(CampaignPlan plan) => plan.Caps.Any(cap => cap.OnCap == OnCap.Delay) || plan.QuietHours is { OnQuiet: OnQuiet.Delay };

    /// <summary>What the hour of the order or of joining on its day leaves open is a day.</summary>
    private static IEnumerable<MemberPredicate> OnThatDay(PlanTrigger trigger, int days, LocalTime at)
    {
        var quantity = trigger switch
        {
            PlanTrigger.AfterJoin => new MemberQuantity(MemberMeasure.SinceJoined),
            PlanTrigger.AfterLastOrder { Product: { } product } => new MemberQuantity(MemberMeasure.SinceLastOrder, Product: product),
            PlanTrigger.Replenishment cycle => new MemberQuantity(MemberMeasure.SinceLastOrder, Product: cycle.Product),
            _ => new MemberQuantity(MemberMeasure.SinceLastOrder),
        };
        var most = Duration.FromDays(days) + Duration.FromNanoseconds(at.NanosecondOfDay);
        yield return new MemberPredicate.Comparison(quantity, ComparisonOperator.LessOrEqual, new Operand.Length(most));
        yield return new MemberPredicate.Comparison(quantity, ComparisonOperator.GreaterOrEqual, new Operand.Length(Duration.Max(Duration.Zero, most - Duration.FromDays(1))));
    }
}
