using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Population;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>BG/BB and sBG: orders at opportunities and renewals alone, as many as their papers say.</summary>
public class OpportunityTests
{
    private const int Shoppers = 200_000;
    private const double Every = 28;
    private const double Alpha = 1.204;
    private const double Beta = 0.750;
    private const double Gamma = 0.657;
    private const double Delta = 2.783;

    private static readonly OpportunitySettings s_donations = new(Every, Alpha, Beta, Gamma, Delta);

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(11)]
    public void Orders_of_the_bg_bb_are_the_closed_form(int opportunities)
    {
        var lives = Live(s_donations, PurchaseForm.BgBb, opportunities);
        StandardErrors.AssertMean($"E[X({opportunities})]", ClosedForms.BgBb(Alpha, Beta, Gamma, Delta, opportunities), [.. lives.Select(l => (double)l.Taken.Count)]);
        StandardErrors.AssertShare($"P(X({opportunities}) = 0)", ClosedForms.BgBbNone(Alpha, Beta, Gamma, Delta, opportunities), lives.Count(l => l.Taken.Count == 0), Shoppers);
        StandardErrors.AssertShare($"alive at {opportunities}", ClosedForms.Survival(Gamma, Delta, opportunities), lives.Count(l => l.GoneBefore > opportunities), Shoppers);
    }

    /// <summary>Of those with the same history, so many are alive and so much do they order, by other people's code.</summary>
    [Fact]
    public void What_follows_from_a_history_has_its_reference_values()
    {
        const string parameters = "alpha=1.204;beta=0.750;gamma=0.657;delta=2.783";
        var alive = ReferenceValues.Of("BG/BB", parameters, "P(alive at n+1|x,tx,n)");
        var later = ReferenceValues.Of("BG/BB", parameters, "E[Y(5)|x,tx,n]");
        Assert.Equal((5, 5), (alive.Count, later.Count));
        var lives = Live(s_donations, PurchaseForm.BgBb, 11);
        foreach (var (arguments, expected) in alive)
        {
            var alike = lives.Where(l => Fits(l, arguments)).ToList();
            StandardErrors.AssertShare($"alive after {arguments["x"]} with the last at {arguments["tx"]}", expected, alike.Count(l => l.GoneBefore > arguments["n"] + 1), alike.Count);
        }

        foreach (var (arguments, expected) in later)
        {
            var alike = lives.Where(l => Fits(l, arguments)).ToList();
            StandardErrors.AssertMean($"later orders after {arguments["x"]} with the last at {arguments["tx"]}", expected, [.. alike.Select(l => (double)l.Taken.Count(o => o > arguments["n"]))]);
        }

        static bool Fits(Life life, IReadOnlyDictionary<string, double> arguments) =>
            life.Taken.Count(o => o <= arguments["n"]) is var x && x == (int)arguments["x"] && (x == 0 ? 0 : life.Taken[x - 1]) == (int)arguments["tx"];
    }

    [Theory]
    [InlineData(0.704077, 1.182043)]
    [InlineData(0.668088, 3.806096)]
    public void Contracts_survive_renewals_by_the_closed_form(double alpha, double beta)
    {
        var lives = Live(OpportunitySettings.OfRenewals(Every, alpha, beta), PurchaseForm.Sbg, 12);
        foreach (var renewal in (int[])[1, 2, 4, 7, 12])
        {
            StandardErrors.AssertShare($"S({renewal})", ClosedForms.Survival(alpha, beta, renewal), lives.Count(l => l.Taken.Contains(renewal)), Shoppers);
        }

        // Whoever renews has renewed each time before.
        Assert.All(lives, life => Assert.Equal(Enumerable.Range(1, life.Taken.Count), life.Taken));
        StandardErrors.AssertMean("E[X(12)]", Enumerable.Range(1, 12).Sum(t => ClosedForms.Survival(alpha, beta, t)), [.. lives.Select(l => (double)l.Taken.Count)]);
    }

    [Fact]
    public void Store_that_has_been_open_for_long_sees_opportunities_on_all_days()
    {
        var process = Process(new(Every, 3, 2, 0, 1), PurchaseForm.BgBb, PurchaseStart.Stationary);
        var orders = new int[(int)Every];
        for (var i = 0; i < Shoppers; i++)
        {
            var shopper = new Shopper { Who = new Identity(0, i) };
            process.Begin(ref shopper, 1);
            Assert.True(shopper.LastOrder < 0 && shopper.NextOrder > 0);
            for (; shopper.NextOrder < Every; orders[(int)shopper.LastOrder]++)
            {
                process.AfterOrder(ref shopper, shopper.NextOrder, process.DrawsOfNextOrder(shopper));
            }
        }

        foreach (var (day, count) in orders.Index())
        {
            StandardErrors.AssertShare($"day {day}", 3d / 5 / Every, count, Shoppers);
        }
    }

    [Fact]
    public void Order_through_an_offer_moves_no_renewal()
    {
        var process = Process(OpportunitySettings.OfRenewals(Every, 0, 1), PurchaseForm.Sbg);
        var shopper = new Shopper { Who = new Identity(0, 1) };
        process.Begin(ref shopper, 1);
        foreach (var time in (double[])[3.7, 27.9, 28, 40, 56, 56.1])
        {
            process.AfterOrder(ref shopper, time, process.DrawsOfNextOrder(shopper));
            Assert.Equal(time < 28 ? 28 : time < 56 ? 56 : 84, shopper.NextOrder, 1e-9);
        }
    }

    /// <summary>Which opportunities are taken, and that before which a shopper drops out.</summary>
    private sealed record Life(List<int> Taken, double GoneBefore);

    private static PurchaseProcess Process(OpportunitySettings settings, PurchaseForm form, PurchaseStart start = PurchaseStart.FirstPurchase) => new(
        PurchaseHistories.Settings(form, 1, 1, 1, 1) with { Start = start, Opportunities = settings }, new RandomSource(20, 0));

    private static List<Life> Live(OpportunitySettings settings, PurchaseForm form, int opportunities)
    {
        var process = Process(settings, form);
        var lives = new List<Life>(Shoppers);
        for (var i = 0; i < Shoppers; i++)
        {
            var shopper = new Shopper { Who = new Identity(0, i) };
            process.Begin(ref shopper, 1);
            var taken = new List<int>();
            while (shopper.NextOrder < (opportunities + 0.5) * Every)
            {
                var opportunity = (int)Math.Round(shopper.NextOrder / Every);
                Assert.Equal(opportunity * Every, shopper.NextOrder, 1e-9);
                taken.Add(opportunity);
                process.AfterOrder(ref shopper, shopper.NextOrder, process.DrawsOfNextOrder(shopper));
            }

            Assert.Equal(taken.Distinct(), taken);
            lives.Add(new(taken, shopper.Dropout));
        }

        return lives;
    }
}
