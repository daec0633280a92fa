using NodaTime;
using Playbook.Plan.Decisions;
using Playbook.Plan.Explanations;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Specs.Decisions;

namespace Playbook.Specs.Coverage;

/// <summary>Notes what decisions reach: the rules that bite and the branches of conditions that are taken.</summary>
public sealed class ReachedRules(CampaignPlan plan)
{
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);

    public bool Contains(string key) => _reached.Contains(key);

    public void Note(Decision decision, LocalDateTime at)
    {
        foreach (var phase in plan.Phases.Where(phase => at.Date >= phase.First && at.Date <= phase.Last)) _reached.Add(RuleKeys.Phase(phase.Name));
        if (decision.Segment is { } segment) Note(segment);
        if (decision.Rule is { } rule) _reached.Add(decision.Because == SkipReason.Forbid ? RuleKeys.Forbid(rule) : RuleKeys.Cap(rule));
        if (decision.Because == SkipReason.QuietHours || decision is { Fate: Fate.Waits, Rule: null }) _reached.Add(RuleKeys.QuietHours);
        if (decision.Fate != Fate.GoesOut) return;
        _reached.Add(RuleKeys.Cadence(decision.Cadence.Name));
        if (CadenceTouch.OfferOf(decision.Cadence) is { } offer) _reached.Add(RuleKeys.Offer(offer));
    }

    public void Note(StageDecision decision, string journey)
    {
        if (decision.Entered is { } stage) _reached.Add(RuleKeys.Stage(journey, stage.Name));
        if (decision.Rule is { } rule) _reached.Add(decision.Because == SkipReason.Forbid ? RuleKeys.Forbid(rule) : RuleKeys.Cap(rule));
        if (decision is { Fate: Fate.GoesOut, Offer: { } offer }) _reached.Add(RuleKeys.Offer(offer));
    }

    /// <summary>Notes whether the member is in a segment, and what each part of its condition came to.</summary>
    public void Note(PredicateTrace trace)
    {
        if (trace.Predicate is not MemberPredicate.InSegment segment) throw new InvalidOperationException($"{trace.Text} is no segment.");
        if (trace.Holds) _reached.Add(RuleKeys.Segment(segment.Segment));
        foreach (var part in trace.Parts) Note(part, segment.Segment);
    }

    private void Note(PredicateTrace part, string segment)
    {
        if (part.Predicate is MemberPredicate.InSegment)
        {
            Note(part);
            return;
        }

        if (RuleKeys.IsLeaf(part.Predicate)) _reached.Add(RuleKeys.Branch(segment, part.Text, part.Holds));
        foreach (var inner in part.Parts) Note(inner, segment);
    }
}
