using Playbook.Simulation.Behaviour;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>With nothing acting, the process is that of its papers, in continuous time: within four standard errors at a fixed seed.</summary>
public class ClosedFormTests
{
    private const int Shoppers = 200_000;
    private const double Errors = 4;

    public static TheoryData<string, string, PurchaseForm, double> Models => new()
    {
        { "BG/NBD", "r=0.243;alpha=4.414;a=0.793;b=2.426", PurchaseForm.BgNbd, 1 },
        { "MBG/NBD", "r=0.525;alpha=6.183;a=0.891;b=1.614", PurchaseForm.MbgCnbdK, 1 },
        { "MBG/NBD", "r=0.525;alpha=6.183;a=0.891;b=1.614", PurchaseForm.MbgNbd, 1 },
        { "Pareto/NBD", "r=0.553;alpha=10.578;s=0.606;beta=11.669", PurchaseForm.ParetoNbd, 1 },
        { "MBG/CNBD-k", "k=2;r=0.9;alpha=3.0;a=0.6;b=1.1", PurchaseForm.MbgCnbdK, 2 },
        { "BG/CNBD-k", "k=2;r=0.9;alpha=3.0;a=0.6;b=1.1", PurchaseForm.BgCnbdK, 2 },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void Mean_number_of_repeats_is_the_closed_form(string model, string parameters, PurchaseForm form, double k)
    {
        var references = ReferenceValues.Of(model, parameters, "E[X(t)]");
        Assert.NotEmpty(references);
        double[] weeks = [.. references.Select(r => r.Arguments["t"]).Order()];
        var counts = PurchaseHistories.CountRepeats(Settings(parameters, form, k), Shoppers, weeks);
        foreach (var (arguments, expected) in references)
        {
            var repeats = counts[Array.IndexOf(weeks, arguments["t"])];
            var mean = repeats.Average();
            var variance = repeats.Average(x => (x - mean) * (x - mean));
            Assert.Equal(expected, mean, Errors * Math.Sqrt(variance / Shoppers));
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Distribution_of_repeats_is_the_closed_form(string model, string parameters, PurchaseForm form, double k)
    {
        var references = ReferenceValues.Of(model, parameters, "P(X(t)=n)");
        double[] weeks = [.. references.Select(r => r.Arguments["t"]).Distinct().Order()];
        var counts = PurchaseHistories.CountRepeats(Settings(parameters, form, k), Shoppers, weeks);
        foreach (var (arguments, expected) in references)
        {
            var share = counts[Array.IndexOf(weeks, arguments["t"])].Count(x => x == (int)arguments["n"]) / (double)Shoppers;
            Assert.Equal(expected, share, Errors * Math.Sqrt(expected * (1 - expected) / Shoppers));
        }
    }

    /// <summary>The formula that the next test relies on: the closed forms of shared/data/README.md.</summary>
    [Theory]
    [InlineData("BG/NBD", "r=0.243;alpha=4.414;a=0.793;b=2.426", PurchaseForm.BgNbd)]
    [InlineData("MBG/NBD", "r=0.525;alpha=6.183;a=0.891;b=1.614", PurchaseForm.MbgCnbdK)]
    public void Chance_to_be_alive_has_its_reference_values(string model, string parameters, PurchaseForm form)
    {
        var settings = Settings(parameters, form, 1);
        var references = ReferenceValues.Of(model, parameters, "P(alive|x,tx,T)".Replace("\"", string.Empty, StringComparison.Ordinal));
        Assert.NotEmpty(references);
        foreach (var (arguments, expected) in references)
        {
            Assert.Equal(expected, Alive(settings, (int)arguments["x"], arguments["tx"], arguments["T"]), 1e-6);
        }
    }

    /// <summary>
    /// Given what was seen of them, so many are alive: the mean of the formula over simulated histories is the share that is alive, over all
    /// and within classes of the formula's value.
    /// </summary>
    [Theory]
    [InlineData("r=0.243;alpha=4.414;a=0.793;b=2.426", PurchaseForm.BgNbd)]
    [InlineData("r=0.525;alpha=6.183;a=0.891;b=1.614", PurchaseForm.MbgCnbdK)]
    public void Share_alive_given_the_history_is_the_closed_form(string parameters, PurchaseForm form)
    {
        const double weeks = 38.86;
        var settings = Settings(parameters, form, 1);
        var judged = PurchaseHistories.Simulate(settings, Shoppers, weeks)
            .Select(h => (Chance: Alive(settings, h.Repeats, h.Repeats == 0 ? 0 : h.Last, weeks), h.IsAlive))
            .ToList();
        foreach (var ofClass in judged.GroupBy(j => Math.Min(9, (int)(j.Chance * 10))).Append(judged.GroupBy(_ => -1).Single()))
        {
            var expected = ofClass.Average(j => j.Chance);
            var error = Math.Sqrt(ofClass.Sum(j => j.Chance * (1 - j.Chance))) / ofClass.Count();
            Assert.Equal(expected, ofClass.Count(j => j.IsAlive) / (double)ofClass.Count(), (Errors * error) + 1e-12);
        }
    }

    [Fact]
    public void Share_alive_under_pareto_nbd_is_its_survival_curve()
    {
        const double s = 0.606, beta = 11.669, weeks = 39;
        var settings = PurchaseHistories.Settings(PurchaseForm.ParetoNbd, 0.553, 10.578, 1, 1, s: s, beta: beta);
        var expected = Math.Pow(beta / (beta + weeks), s);
        var share = PurchaseHistories.Simulate(settings, Shoppers, weeks).Count(h => h.IsAlive) / (double)Shoppers;
        Assert.Equal(expected, share, Errors * Math.Sqrt(expected * (1 - expected) / Shoppers));
    }

    /// <summary>An equilibrium renewal process orders at its long-run rate from the first day on, whatever its shape.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(2.5)]
    public void Stationary_start_orders_at_the_long_run_rate_from_the_first_day(double k)
    {
        var settings = PurchaseHistories.Settings(PurchaseForm.MbgCnbdK, 5, 0, 0, 1, k) with { Start = PurchaseStart.Stationary, Alpha = 0 };
        var process = new PurchaseProcess(settings, new Simulation.Random.RandomSource(3, 0));
        const double interval = 10, days = 4;
        var (orders, squares) = (0d, 0d);
        for (var i = 0; i < Shoppers; i++)
        {
            var shopper = new Simulation.Population.Shopper { Who = new Simulation.Random.Identity(0, i) };
            process.Begin(ref shopper, interval);
            Assert.True(shopper.LastOrder <= 0 && shopper.NextOrder > 0);
            var count = 0;
            while (shopper.NextOrder < days)
            {
                count++;
                process.AfterOrder(ref shopper, shopper.NextOrder, process.DrawsOfNextOrder(shopper));
            }

            orders += count;
            squares += count * count;
        }

        var mean = orders / Shoppers;
        Assert.Equal(days / interval, mean, Errors * Math.Sqrt(((squares / Shoppers) - (mean * mean)) / Shoppers));
    }

    private static PurchaseSettings Settings(string parameters, PurchaseForm form, double k)
    {
        var values = parameters.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => double.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
        double Of(string name) => values.GetValueOrDefault(name, 1);
        return PurchaseHistories.Settings(form, Of("r"), Of("alpha"), Of("a"), Of("b"), k, Of("s"), Of("beta"));
    }

    /// <summary>P(alive | x, t_x, T) of the BG/NBD and MBG/NBD, with parameters per week.</summary>
    private static double Alive(PurchaseSettings settings, int x, double last, double until)
    {
        var alpha = settings.Alpha / 7;
        var sinceLast = Math.Pow((alpha + until) / (alpha + last), settings.R + x);
        return settings.Form == PurchaseForm.BgNbd
            ? x == 0 ? 1 : 1 / (1 + (settings.A / (settings.B + x - 1) * sinceLast))
            : 1 / (1 + (settings.A / (settings.B + x) * sinceLast));
    }
}
