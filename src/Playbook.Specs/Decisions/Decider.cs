using NodaTime;
using Playbook.Plan.Decisions;
using Playbook.Plan.Explanations;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Specs.Members;

namespace Playbook.Specs.Decisions;

/// <summary>Asks what the plan decides for the member of a test at one moment.</summary>
public sealed class Decider
{
    private readonly PolicyGround _ground;
    private readonly CadenceDecider _cadences;

    public Decider(CampaignPlan plan)
    {
        _ground = new PolicyGround(plan);
        _cadences = new CadenceDecider(_ground);
        Journeys = new JourneyDecider(_ground);
    }

    public CampaignPlan Plan => _ground.Plan;

    /// <summary>What the journeys of the plan do.</summary>
    public JourneyDecider Journeys { get; }

    public CampaignCalendar Calendar => _ground.Calendar;

    public Decision Decide(PlanCadence cadence, PlanTestMember told, LocalDateTime at) =>
        _cadences.Decide(new CadenceMoment(cadence, Calendar.Minute(at)), TestHistory.Of(told, _ground), explains: true);

    /// <summary>How much of a cap the touches that a test tells of have used at that moment; null where there is no such cap.</summary>
    public string? CapUse(string name, PlanCadence cadence, PlanTestMember told, LocalDateTime at)
    {
        if (Plan.Caps.All(cap => cap.Name != name)) return null;
        var use = _cadences.CapUses(cadence, TestHistory.Of(told, _ground), Calendar.Minute(at)).FirstOrDefault(use => use.Cap.Name == name);
        return use is null ? $"cap {name} does not count {cadence.Name}" : $"cap {name} has {Math.Min(use.Counted.Length, use.Cap.Count)} of {use.Cap.Count} used";
    }

    /// <summary>Whether the member is in a segment at that moment, and why.</summary>
    public PredicateTrace Explain(string segment, PlanTestMember told, LocalDateTime at) => _cadences.Explain(segment, TestHistory.Of(told, _ground), Calendar.Minute(at));

    /// <summary>What conditions need to be told of a member and were not.</summary>
    public IReadOnlyList<string> Lacks(IEnumerable<MemberPredicate> conditions, PlanTestMember told)
    {
        var needs = PredicateNeeds.Of(new MemberPredicate.AllOf([.. conditions]), _ground.Evaluator.Segment);
        var lacks = needs.Attributes.Where(name => told.Attributes.All(attribute => attribute.Name != name) && !told.Unknown.Contains(name)).ToList();
        if (needs.Joined && told.Joined is null) lacks.Add("joined");
        return lacks;
    }

    /// <summary>What conditions ask for that no test can tell of a member.</summary>
    public IReadOnlyList<string> Untold(IEnumerable<MemberPredicate> conditions) => PredicateNeeds.Of(new MemberPredicate.AllOf([.. conditions]), _ground.Evaluator.Segment).Untold;

    /// <summary>The conditions by which the plan may forbid what a cadence sends.</summary>
    public IEnumerable<MemberPredicate> Forbidding(PlanCadence cadence) => _ground.Policy.Asked(CadenceTouch.At(cadence, 0));
}
