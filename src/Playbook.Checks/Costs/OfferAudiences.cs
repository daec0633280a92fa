using System.Collections.Immutable;
using Playbook.Checks.Conditions;
using Playbook.Plan.Json;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Costs;

/// <summary>
/// Who can ever have an offer: of a coupon that only messages hand out, those who were once in the segment of one of them; of any other offer, everybody.
/// As a coupon is kept, what changes of a member (orders, engagement) keeps nobody from having two; what does not (an attribute, a persona) may.
/// </summary>
internal sealed class OfferAudiences(CheckedPlaybook playbook)
{
    private readonly Dictionary<string, ImmutableArray<string>?> _segments = new(StringComparer.Ordinal);

    /// <summary>Whether one member may have both; only what is proved keeps two apart.</summary>
    public bool CanMeet(PlanOffer one, PlanOffer other) => SegmentsOf(one) is not { } first || SegmentsOf(other) is not { } second
        || first.Any(segment => second.Any(rival => MayShare(segment, rival)));

    private bool MayShare(string segment, string other) =>
        playbook.Proofs.Prover.Overlap(Lasting(segment), Lasting(other)).Verdict != Verdict.No;

    private MemberPredicate Lasting(string segment) =>
        LastingCondition.Of(new MemberPredicate.InSegment(segment), name => playbook.Plan.Segments.FirstOrDefault(known => known.Name == name)?.Predicate);

    private ImmutableArray<string>? SegmentsOf(PlanOffer offer)
    {
        if (_segments.TryGetValue(offer.Name, out var known)) return known;
        return _segments[offer.Name] = Find(offer);
    }

    private ImmutableArray<string>? Find(PlanOffer offer)
    {
        var plan = playbook.Plan;
        var carriers = plan.Cadences.Where(cadence => CadenceTouch.OfferOf(cadence) == offer.Name).Select(cadence => cadence.Action).ToList();
        return offer.Coupon is not null && carriers.Count > 0 && carriers.TrueForAll(action => action is PlanAction.Send) && !PlanMentions.Of(plan, "offer", offer.Name).Any(mention => HandsOut(plan, mention))
            ? [.. carriers.OfType<PlanAction.Send>().Select(send => send.Segment).Distinct(StringComparer.Ordinal)]
            : null;
    }

    /// <summary>Whether something beside cadences may hand an offer out that it speaks of. A coupon gives nothing, and speaks of those that it goes with.</summary>
    private static bool HandsOut(CampaignPlan plan, (string List, int Index) mention) => mention.List switch
    {
        "cadences" or "segments" or "forbids" or "metrics" or "goals" or "scenarios" => false,
        "offers" => plan.Offers[mention.Index].Coupon is null,
        _ => true,
    };
}
