using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Specs.Members;

namespace Playbook.Specs.Decisions;

/// <summary>What the touch policy asks of the member of a test, or of its group; `entrant` is the member when its segment is settled. No cadence for a stage of a journey.</summary>
internal sealed class TestTouchState(CampaignPlan plan, PlanCadence? cadence, string? carried, TestMember member, TestMember entrant, PredicateEvaluator evaluator, CampaignCalendar calendar, int[] reserved, ImmutableArray<JourneyPlace> places) : ITouchState
{
    private readonly TouchKind _kind = cadence is null ? TouchKind.Send : KindOf(cadence);

    public bool IsHeldOut => member.Told.Traits.Contains(TestTrait.HeldOut) && (_kind == TouchKind.Send || plan.Holdout?.Unit == HoldoutUnit.Groups);

    public GroupPhase Phase => new PhaseGates(plan) is { IsEmpty: false } gates
        ? member.Told.Phase is { } name ? new GroupPhase(plan.Phases.ToList().FindIndex(phase => phase.Name == name), 0) : gates.Open(calendar.DayOf(member.Today))
        : GroupPhase.None;

    public bool HasLeft => member.Told.Traits.Contains(TestTrait.Left);

    public bool DoNotDisturb => member.Told.Traits.Contains(TestTrait.DoNotDisturb);

    public bool IsOfferExhausted => carried is { } offer && member.Told.Exhausted.Contains(offer);

    public static TouchKind KindOf(PlanCadence cadence) => cadence.Action is PlanAction.Post ? TouchKind.Post : TouchKind.Send;

    public static string? OfferOf(CampaignPlan plan, string cadence) => plan.Cadences.FirstOrDefault(known => known.Name == cadence) is { } known ? OfferOf(known) : null;

    public static string? OfferOf(PlanCadence cadence) => cadence.Action switch
    {
        PlanAction.Post post => post.Offer,
        PlanAction.Send send => send.Offer,
        _ => throw new InvalidOperationException($"{cadence.Action.GetType().Name} carries nothing."),
    };

    public bool IsInSegment(int minute) => cadence?.Action is not PlanAction.Send send || evaluator.Holds(evaluator.Segment(send.Segment), entrant);

    public bool StagesAllow(Activity activity) => places.All(place => place.Stage is not { Allow: [_, ..] allow } || allow.Contains(activity));

    public bool Holds(MemberPredicate predicate, int minute) => evaluator.Holds(predicate, member);

    public bool IsStoppedByBudget(bool carriesOffer, int minute) =>
        member.Told.BudgetSpent && plan.Budgets.Any(budget => SpentBudget.Stops(budget.OnSpent, carriesOffer));

    public int Reserved(int cap) => reserved.Length > 0 ? reserved[cap] : 0;

    public int RecentTouch(int cap, int count) => member.Told.Received
        .Where(touch => plan.Cadences.FirstOrDefault(c => c.Name == touch.Cadence) is { } other && TouchPolicy.Counts(plan.Caps[cap], KindOf(other), other.Name))
        .Select(touch => calendar.Minute(touch.At))
        .OrderDescending()
        .Skip(count - 1)
        .FirstOrDefault(int.MinValue);
}
