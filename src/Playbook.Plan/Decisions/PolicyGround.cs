using System.Collections.Frozen;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Plan.Decisions;

/// <summary>What decisions on members who are known rest on: a plan, and what was worked out of it once.</summary>
public sealed class PolicyGround
{
    public PolicyGround(CampaignPlan plan)
    {
        Plan = plan;
        Policy = new TouchPolicy.TouchPolicy(plan);
        Gates = new PhaseGates(plan);
        Evaluator = new PredicateEvaluator(plan.Segments);
        Cadences = plan.Cadences.ToFrozenDictionary(cadence => cadence.Name, StringComparer.Ordinal);
    }

    public CampaignPlan Plan { get; }

    public TouchPolicy.TouchPolicy Policy { get; }

    public PhaseGates Gates { get; }

    public PredicateEvaluator Evaluator { get; }

    public FrozenDictionary<string, PlanCadence> Cadences { get; }

    public CampaignCalendar Calendar => Policy.Calendar;

    public string? OfferOf(string cadence) => Cadences.TryGetValue(cadence, out var known) ? CadenceTouch.OfferOf(known) : null;
}
