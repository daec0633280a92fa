using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Population;

namespace Playbook.Simulation.Engine;

/// <summary>A plan made ready to run: names are places in arrays, slots are sorted by day. The same for all replicates.</summary>
internal sealed class Script
{
    /// <summary>Days are kept in 16 bits.</summary>
    private const int MostDays = 16_000;

    private readonly FrozenDictionary<string, int> _products;

    public Script(CampaignPlan plan, ConditionEvaluation evaluation)
    {
        Plan = plan;
        if (plan.Period.Days > MostDays)
        {
            throw new InvalidOperationException($"The simulator follows at most {MostDays} days; the period has {plan.Period.Days}.");
        }

        Policy = new TouchPolicy(plan with { Forbids = Unfollowed.FollowedForbids(plan) });
        Room = new PriorityRoom(Policy, plan.Caps);
        Phases = new PhaseCalendar(plan);
        Gates = new PhaseGates(plan);
        Evaluator = new PredicateEvaluator(plan.Segments);
        Kinds = plan.Groups.IsEmpty ? [Everyone] : plan.Groups;
        Communities = [.. Kinds.Select(kind => KindCommunity.Of(plan, kind))];
        Rings = new RingLayout(plan);
        History = new HistoryNeeds(plan);
        Attributes = new AttributeTraits(plan);
        Products = FollowedProducts.Of(plan, History);
        _products = Products.Select((p, index) => (p.Name, index)).ToFrozenDictionary(p => p.Name, p => p.index, StringComparer.Ordinal);
        Offers = [.. plan.Offers.Select((offer, index) => OfferScript.Terms(plan, Products, Rings, offer, index))];
        Coupons = [.. Offers.Where(o => o.IsCoupon)];
        Cadences = CadenceScripts.From(plan, Kinds, Product);
        HasPriorities = Cadences.Any(c => c.Priority != 0);
        DueCadences = [.. Cadences.Where(c => c.Due >= 0)];
        Agendas = [.. Kinds.Select((_, kind) => new Agenda(plan, Calendar, Cadences, kind))];
        Months = new MonthLine(Calendar);
        Sends = new SendConditions(plan, this, evaluation);
    }

    public CampaignPlan Plan { get; }

    public TouchPolicy Policy { get; }

    /// <summary>The room that posts leave to those of higher priority.</summary>
    public PriorityRoom Room { get; }

    public CampaignCalendar Calendar => Policy.Calendar;

    public int Days => Calendar.Days;

    public PhaseCalendar Phases { get; }

    /// <summary>The phases that each group goes through by itself.</summary>
    public PhaseGates Gates { get; }

    public PredicateEvaluator Evaluator { get; }

    /// <summary>The kinds of groups; a plan without any has one that takes all its members.</summary>
    public ImmutableArray<PlanGroup> Kinds { get; }

    /// <summary>What each kind's roles, staff and rules change; null where the plan speaks of none.</summary>
    public ImmutableArray<KindCommunity?> Communities { get; }

    /// <summary>The products that are followed in baskets.</summary>
    public ImmutableArray<PlanProduct> Products { get; }

    public ImmutableArray<OfferTerms> Offers { get; }

    public ImmutableArray<OfferTerms> Coupons { get; }

    public ImmutableArray<CadenceScript> Cadences { get; }

    /// <summary>Whether some posts come before others where caps have not room for all.</summary>
    public bool HasPriorities { get; }

    /// <summary>Sends that each member sets off.</summary>
    public ImmutableArray<CadenceScript> DueCadences { get; }

    /// <summary>By kind of group.</summary>
    public ImmutableArray<Agenda> Agendas { get; }

    public RingLayout Rings { get; }

    public HistoryNeeds History { get; }

    public AttributeTraits Attributes { get; }

    public MonthLine Months { get; }

    /// <summary>The messages that are decided for a whole group at once.</summary>
    public SendConditions Sends { get; }

    /// <summary>Whether stores share something that runs out, so that they must be taken day by day together.</summary>
    public bool CouplesStores =>
        Plan.Budgets.Any(b => b.OnSpent != OnSpent.Report)
        || Plan.Referrals.Any(r => r.Budget is not null)
        || Plan.Offers.Any(o => o.Stock?.Scope == StockScope.InTotal || o.Coupon?.Issue is not null)
        || Plan.Caps.Any(c => c.Scope == CapScope.InTotal)
        || Plan.Recruits.Any(r => r.StopAt?.Scope == JoinScope.InTotal || r.Tiers.Any(t => t.Scope == JoinScope.InTotal));

    /// <summary>Whether a referral pays those who brought the sharer, so that inviters are remembered.</summary>
    public bool PaysLevels => Plan.Referrals.Any(r => r.Depth > 1);

    /// <summary>Whether a group may have members of several stores, so that all stores are one shard.</summary>
    public bool SpansStores => Plan.Population.Stores > 1 && Kinds.Any(k => !k.OnePerStore);

    public bool Allows(GroupState group, int day, Activity activity) => Phases.Allows(day, activity) || Gates.Allows(group.Phase, activity);

    /// <summary>Whether anybody may be asked to join on a day; where groups have phases of their own, the group that would take them decides at the till.</summary>
    public bool MayRecruit(int day) => Phases.Allows(day, Activity.Recruit) || Gates.MayAllow(Activity.Recruit);

    /// <summary>Whether a week since joining, from 0, lies wholly in the period.</summary>
    public bool HoldsWeekSince(int joinDay, int week) => joinDay + (7 * (week + 1)) < Days;

    /// <summary>−1 for no product in particular.</summary>
    public int Product(string? name) => name is null ? -1 : _products[name];

    public int Kind(string name) => IndexOf(Kinds.Select(k => k.Name), name);

    public int Offer(string? name) => name is null ? -1 : IndexOf(Plan.Offers.Select(o => o.Name), name);

    private static PlanGroup Everyone { get; } = new() { Name = "members", Capacity = int.MaxValue, OnFull = OnFull.OpenAnother, OnePerStore = true };

    private static int IndexOf(IEnumerable<string> names, string name)
    {
        var index = 0;
        foreach (var candidate in names)
        {
            if (candidate == name)
            {
                return index;
            }

            index++;
        }

        throw new InvalidOperationException($"The plan has no {name}.");
    }
}
