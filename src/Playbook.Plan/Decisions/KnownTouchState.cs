using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Plan.Decisions;

/// <summary>What the touch policy asks of a member who is known, or of its group.</summary>
/// <param name="ground">The plan.</param>
/// <param name="cadence">What asks; null for a stage of a journey.</param>
/// <param name="carried">The offer that the touch carries.</param>
/// <param name="member">The member at the moment.</param>
/// <param name="entrant">The member when its segment is settled.</param>
/// <param name="reserved">Room kept for later posts, by position of the cap; empty for none.</param>
public sealed class KnownTouchState(PolicyGround ground, PlanCadence? cadence, string? carried, KnownMember member, KnownMember entrant, int[] reserved) : ITouchState
{
    private readonly TouchKind _kind = cadence is null ? TouchKind.Send : CadenceTouch.KindOf(cadence);

    private MemberHistory History => member.History;

    public bool IsHeldOut => !member.IsMissing(MissingFacts.Holdout) && History.IsHeldOut && (_kind == TouchKind.Send || ground.Plan.Holdout?.Unit == HoldoutUnit.Groups);

    public GroupPhase Phase => ground.Gates.IsEmpty || member.IsMissing(MissingFacts.Phase) ? GroupPhase.None
        : History.Phase ?? ground.Gates.Open(ground.Calendar.DayOf(member.Today));

    public bool HasLeft => !member.IsMissing(MissingFacts.Group) && History.HasLeft;

    public bool DoNotDisturb => !member.IsMissing(MissingFacts.DoNotDisturb) && History.DoNotDisturb;

    public bool IsOfferExhausted => carried is { } offer && History.Exhausted.Contains(offer);

    public bool IsInSegment(int minute) => cadence?.Action is not PlanAction.Send send || ground.Evaluator.Holds(ground.Evaluator.Segment(send.Segment), entrant);

    public bool StagesAllow(Activity activity)
    {
        if (ground.Plan.Journeys.Any(journey => journey.Stages.Any(stage => !stage.Allow.IsEmpty))) member.IsMissing(MissingFacts.Stages);
        return History.Places.All(place => place.Stage is not { Allow: [_, ..] allow } || allow.Contains(activity));
    }

    public bool Holds(MemberPredicate predicate, int minute) => ground.Evaluator.Holds(predicate, member);

    public bool IsStoppedByBudget(bool carriesOffer, int minute) =>
        History.BudgetSpent && ground.Plan.Budgets.Any(budget => SpentBudget.Stops(budget.OnSpent, carriesOffer));

    public int Reserved(int cap) => reserved.Length > 0 ? reserved[cap] : 0;

    public int RecentTouch(int cap, int count)
    {
        var (rule, left) = (ground.Plan.Caps[cap], count);
        member.IsMissing(rule.Scope is CapScope.PerGroup or CapScope.PerMember ? MissingFacts.Touches : MissingFacts.SharedCap);
        for (var i = History.Touches.Length - 1; i >= 0; i--)
            if (IsCounted(rule, History.Touches[i]) && --left == 0) return History.Touches[i].Minute;
        return int.MinValue;
    }

    /// <summary>The touches that a cap counts at a minute, the oldest first.</summary>
    internal IEnumerable<KnownTouch> CountedBy(PlanCap cap, int minute)
    {
        var start = ground.Calendar.WindowStart(minute, cap.Window);
        return History.Touches.Where(touch => touch.Minute >= start && IsCounted(cap, touch));
    }

    private bool IsCounted(PlanCap cap, KnownTouch touch) =>
        ground.Cadences.TryGetValue(touch.Cadence, out var other) && TouchPolicy.TouchPolicy.Counts(cap, CadenceTouch.KindOf(other), other.Name);
}
