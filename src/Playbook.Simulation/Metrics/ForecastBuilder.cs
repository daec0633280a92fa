using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Engine;

namespace Playbook.Simulation.Metrics;

/// <summary>Reduces the counts of replicates, in their order, to a forecast.</summary>
internal sealed class ForecastBuilder(CampaignPlan plan, SimulationOptions options, MetricScript metrics, ImmutableArray<Tally> tallies)
{
    private const int DaysOfWeek = 7;

    private readonly CampaignCalendar _calendar = new(plan.Period);

    public Forecast Build()
    {
        var arms = new ArmBuilder(plan, metrics, tallies);
        return new Forecast
        {
            Plan = plan.Name,
            PlanHash = options.PlanHash,
            Seed = options.Seed,
            Replicates = tallies.Length,
            Uncertainty = options.Uncertainty,
            Currency = plan.Currency,
            Period = plan.Period,
            People = People(),
            WithPlan = arms.WithPlan(),
            WithoutPlan = arms.WithoutPlan(),
            Incremental = arms.Incremental(),
            Holdout = new HoldoutBuilder(plan, metrics, tallies).Build(),
            Weeks = [.. Enumerable.Range(0, tallies[0].Weeks).Select(Week)],
            Activity = ActivityBuilder.Build(tallies),
            Cohorts = CohortBuilder.Build(plan, tallies),
            StillFrequent = StillFrequent(),
            Metrics = [.. metrics.LastDay < 0 ? [] : plan.Metrics.Select(m => new MetricFigures(m.Name, new GoalBuilder(metrics, tallies).Arms(m.Expression, metrics.LastDay)))],
            Goals = metrics.LastDay < 0 ? [] : new GoalBuilder(metrics, tallies).Build(plan),
            Cadences = [.. plan.Cadences.Select(Cadence)],
            Offers = [.. plan.Offers.Select(Offer)],
            Costs = Costs(),
            Budgets = [.. plan.Budgets.Select(Budget)],
            ReturnOnInvestment = ReturnOnInvestment(arms),
            Factors = Factors(),
            Unfollowed = Unfollowed.Of(plan),
            Assumptions = AssumptionLedger.Of(plan, options.Uncertainty),
        };
    }

    private Estimate Over(MetricUnit unit, Func<Tally, double> of) => Estimate.Of(unit, tallies.Select(of));

    private Estimate Count(PeopleCount what) => Over(MetricUnit.Count, t => t.People[(int)what]);

    private PeopleFigures People() => new()
    {
        Shoppers = plan.Population.Shoppers,
        Joined = Count(PeopleCount.Joined),
        JoinedByReferral = Count(PeopleCount.JoinedByReferral),
        InGroups = Count(PeopleCount.InGroups),
        Left = Count(PeopleCount.Left),
        Muted = Count(PeopleCount.Muted),
        DoNotDisturb = Count(PeopleCount.DoNotDisturb),
        Groups = Count(PeopleCount.Groups),
        HeldOutGroups = Count(PeopleCount.HeldOutGroups),
        SilentGroups = Count(PeopleCount.SilentGroups),
        HeldOutMembers = Count(PeopleCount.Withheld),
    };

    private WeekFigures Week(int week)
    {
        var first = week * DaysOfWeek;
        var days = Math.Min(DaysOfWeek, _calendar.Days - first);
        double Orders(SalesTally sales) => sales.OrdersIn(first, days);
        double Revenue(SalesTally sales) => sales.RevenueIn(first, days);
        return new WeekFigures(
            _calendar.Date(first),
            days,
            Over(MetricUnit.Count, t => Orders(t.Everyone) + Orders(t.Members) - Orders(t.Twins)),
            Over(MetricUnit.Count, t => Orders(t.Everyone)),
            Over(MetricUnit.Money, t => Revenue(t.Everyone) + Revenue(t.Members) - Revenue(t.Twins)),
            Over(MetricUnit.Money, t => Revenue(t.Everyone)),
            Over(MetricUnit.Count, t => Orders(t.Members)),
            Over(MetricUnit.Count, t => t.InGroupsByWeek[week]),
            Over(MetricUnit.Count, t => t.LeftByWeek[week]),
            Over(MetricUnit.Share, t => t.TouchableByWeek[week] > 0 ? Math.Min(1d, t.ActiveByWeek[week] / (double)t.TouchableByWeek[week]) : 0d));
    }

    private ImmutableArray<FrequentFigures> StillFrequent() =>
    [
        .. FrequentTally.Days.Select((day, index) => (Day: day, Index: index)).Where(d => d.Day < _calendar.Days).Select(d => new FrequentFigures(
            d.Day,
            Over(MetricUnit.Share, t => Ratio(t.Frequent[d.Index].WithPlan, t.Frequent[d.Index].Observed)),
            Over(MetricUnit.Share, t => Ratio(t.Frequent[d.Index].WithoutPlan, t.Frequent[d.Index].Observed)))),
    ];

    private CadenceFigures Cadence(PlanCadence cadence, int index) => new(
        cadence.Name,
        cadence.Action is PlanAction.Post ? TouchKind.Post : TouchKind.Send,
        [
            .. Enum.GetValues<TouchOutcome>()
                .Where(outcome => tallies.Any(t => t.Cadences[index].Outcomes[(int)outcome] > 0))
                .Select(outcome => new OutcomeFigures(outcome, Over(MetricUnit.Count, t => t.Cadences[index].Outcomes[(int)outcome]))),
        ],
        Over(MetricUnit.Count, t => t.Cadences[index].Reached),
        Over(MetricUnit.Count, t => t.Cadences[index].Engaged),
        Over(MetricUnit.Count, t => t.Cadences[index].Orders));

    private OfferFigures Offer(PlanOffer offer, int index) => new(
        offer.Name,
        Over(MetricUnit.Count, t => t.Offers[index].Orders),
        Over(MetricUnit.Money, t => t.Offers[index].Revenue),
        Over(MetricUnit.Money, t => t.Offers[index].Discount),
        Estimate.Of(MetricUnit.Share, tallies.Select(t => Conversion(t.Offers[index], offer.Coupon is null))),
        Over(MetricUnit.Count, t => t.Offers[index].Refunded),
        Over(MetricUnit.Count, t => t.Offers[index].SoldOut),
        Over(MetricUnit.Count, t => t.Offers[index].TurnedAway),
        Over(MetricUnit.Count, t => t.Offers[index].Issued))
    {
        IsSimulated = FollowedOffers.Sells(offer),
    };

    private static double? Conversion(OfferTally tally, bool perEngagement) => (perEngagement ? tally.Engaged : tally.Issued) switch
    {
        0 => null,
        var asked => tally.Orders / (double)asked,
    };

    private static double Cost(Tally tally, CostKind kind) => tally.Costs[(int)kind].Sum();

    private static double Cost(Tally tally) => Enum.GetValues<CostKind>().Sum(kind => Cost(tally, kind));

    private CostFigures Costs() => new(
        Over(MetricUnit.Money, t => Cost(t, CostKind.Discounts)),
        Over(MetricUnit.Money, t => Cost(t, CostKind.Coupons)),
        Over(MetricUnit.Money, t => Cost(t, CostKind.Rewards)),
        Over(MetricUnit.Money, t => Cost(t)));

    private BudgetFigures Budget(PlanBudget budget)
    {
        var readings = tallies.Select(t => BudgetReading.Read(budget, _calendar, t)).ToImmutableArray();
        return new BudgetFigures(
            budget.Amount,
            budget.Window,
            Estimate.Of(MetricUnit.Money, readings.Select(r => r.Spent)),
            Estimate.Of(MetricUnit.Money, readings.Select(r => r.LargestWindow)),
            Estimate.Of(MetricUnit.Days, readings.Select(r => (double)r.DaysSpent)));
    }

    /// <summary>Where nothing is spent there is no return.</summary>
    private Estimate? ReturnOnInvestment(ArmBuilder arms) => arms.HasMargin
        ? Estimate.Of(MetricUnit.Ratio, tallies.Select(t => Cost(t) is var cost && cost > 0d
            ? (t.Members.Margin - t.Twins.Margin - cost) / cost
            : (double?)null))
        : null;

    private FiveFactors Factors() => new(
        Over(MetricUnit.Count, _ => plan.Population.Shoppers),
        Over(MetricUnit.Share, t => Ratio(t.People[(int)PeopleCount.Joined], plan.Population.Shoppers)),
        Over(MetricUnit.Share, t => Ratio(t.People[(int)PeopleCount.Buyers], t.People[(int)PeopleCount.Joined])),
        Over(MetricUnit.Money, t => Ratio(t.Members.Revenue, t.Members.Orders.Sum())),
        Over(MetricUnit.Ratio, t => Ratio(t.Members.Orders.Sum(), t.People[(int)PeopleCount.Buyers])),
        Over(MetricUnit.Money, t => t.Members.Revenue));

    /// <summary>0 where there is nobody, so that an empty report has no holes.</summary>
    private static double Ratio(double numerator, double denominator) => denominator > 0d ? numerator / denominator : 0d;
}
