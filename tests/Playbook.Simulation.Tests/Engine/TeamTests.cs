using System.Globalization;
using NodaTime;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Tests.Plans;
using Playbook.Testing.Data;

namespace Playbook.Simulation.Tests.Engine;

/// <summary>拼團: an initiator and joiners before the deadline, else refund.</summary>
public class TeamTests
{
    private const int Members = 4_000;

    /// <summary>Groups so small that hardly ever two want to buy at once, and waits in which nobody drops out.</summary>
    private static CampaignPlan Teams(int size, int hours = 24) => (SamplePlan.Of(Members, Members, 28) with { Groups = [SamplePlan.Group(capacity: 20)] }).Assuming(
        ("activity.start", 0.1m), ("activity.precision", 1_000_000m), ("activity.floor", 1m), ("activity.lift", 0m), ("exit.early", 0m), ("optout.base", 0m), ("dropout.a", 0m), ("response.base", -4m))
        .With(SamplePlan.FlashSale() with { Kind = OfferKind.TeamPurchase, Team = new(size, Duration.FromHours(hours), OnUnfilled.Refund) }).Posting("flash", 10);

    [Fact]
    public void Teams_of_two_are_clinched_as_often_as_those_of_beibei()
    {
        var beibei = Beibei();
        var clinched = beibei["groups_success_total_reported"] / beibei["groups_total_reported_in_ICDE2021_paper"];
        Assert.Equal(clinched, (double)BehaviourCatalogue.Find("teams.join")!.Default, 0.001);

        // Nearly all of them needed one joiner, as a team of two does.
        Assert.True(beibei["success_groups_with_1_participants"] / beibei["success_groups_in_this_sample(tune+test)"] > 0.99);

        var (rate, teams) = Clinched(Teams(2));
        Assert.Equal(clinched, rate, (4 * Math.Sqrt(clinched * (1 - clinched) / teams)) + 0.01);
    }

    [Fact]
    public void Larger_teams_fill_seat_by_seat_or_with_their_first_joiner()
    {
        const double join = 0.774;
        var (seats, teams) = Clinched(Teams(4));
        Assert.Equal(Math.Pow(join, 3), seats, (4 * Math.Sqrt(0.25 / teams)) + 0.02);
        var (first, _) = Clinched(Teams(4).AssumingForm("teams.form", "first_joiner"));
        Assert.Equal(join, first, (4 * Math.Sqrt(0.25 / teams)) + 0.02);
    }

    [Fact]
    public void Longer_deadline_never_clinches_fewer_teams()
    {
        double[] rates = [.. new[] { 1, 4, 12, 24, 72 }.Select(hours => Clinched(Teams(2, hours)).Rate)];
        Assert.Equal(rates.Order(), rates);
        Assert.True(rates[0] < 0.3 * rates[^1]);
    }

    [Fact]
    public void Failed_team_is_refunded_and_makes_no_order()
    {
        var forecast = Run(Teams(2).Assuming(("teams.join", 0m)));
        Assert.True(forecast.Offers[0].Refunded.P50 > 0);

        // What is left are pairs who wanted to buy at the same moment.
        Assert.True(forecast.Offers[0].Orders.P50 < 0.2 * forecast.Offers[0].Refunded.P50);
    }

    /// <summary>A failed team refunds its initiator alone, a clinched one makes an order a seat.</summary>
    private static (double Rate, double Teams) Clinched(CampaignPlan plan)
    {
        var offer = Run(plan).Offers[0];
        var clinched = offer.Orders.P50 / plan.Offers[0].Team!.Size;
        var failed = Failed(plan, offer);
        return (clinched / (clinched + failed), clinched + failed);
    }

    /// <summary>Refunded members by team: of a team of two the initiator; of larger ones those who had come as well, which leaves the orders that all seats would have made.</summary>
    private static double Failed(CampaignPlan plan, OfferFigures offer) => plan.Offers[0].Team!.Size == 2
        ? offer.Refunded.P50
        : (Run(plan.Assuming(("teams.join", 1m))).Offers[0].Orders.P50 - offer.Orders.P50) / plan.Offers[0].Team!.Size;

    private static Dictionary<string, double> Beibei() =>
        SharedData.Rows("groupbuy_beibei_stats.csv").ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static Forecast Run(CampaignPlan plan) => Simulator.Run(plan, new SimulationOptions { Replicates = 1, Threads = 1, Uncertainty = ParameterUncertainty.Fixed });
}
