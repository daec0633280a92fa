using Playbook.Simulation.Kernels;
using Playbook.Simulation.Population;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// BG/BB (Fader, Hardie and Shang 2010, assumptions 1 to 6) and, where each opportunity is taken, sBG (Fader and Hardie 2007): at the
/// n-th opportunity a shopper who is there orders with chance p ~ Beta(α, β); before each it drops out with chance θ ~ Beta(γ, δ).
/// A shopper's rate is p, its dropout the opportunity at which it is there no more. An order through an offer moves no opportunity.
/// </summary>
internal sealed class OpportunityProcess(OpportunitySettings settings, PurchaseStart start, RandomSource random)
{
    /// <summary>A chance below this is none.</summary>
    private const double Least = 1e-12;

    /// <summary>As a share of the time between opportunities: what rounding may take off the time of one.</summary>
    private const double Rounding = 1e-6;

    public void Begin(ref Shopper shopper)
    {
        var buys = random.Stream(shopper.Who, 0, Purpose.Rate);
        var dies = random.Stream(shopper.Who, 0, Purpose.Dropout);
        shopper.Rate = BetaDistribution.Sample(settings.Alpha, settings.Beta, ref buys);
        shopper.Dropout = Geometric(dies.Next(), BetaDistribution.Sample(settings.Gamma, settings.Delta, ref dies));
        shopper.Orders = 0;
        var first = random.Draw(shopper.Who, 0, Purpose.Order);
        shopper.LastOrder = start == PurchaseStart.FirstPurchase ? 0d : TimeOf(1d - Geometric(first.UniformB, shopper.Rate), shopper);
        Continue(ref shopper, 0, first);
    }

    /// <summary>After an order, or after the beginning.</summary>
    public void Continue(ref Shopper shopper, double time, in PhiloxBlock draws) =>
        Continue(ref shopper, (int)Math.Floor((time / settings.Every) + 1d - Phase(shopper) + Rounding), draws);

    private void Continue(ref Shopper shopper, int opportunity, in PhiloxBlock draws)
    {
        var next = opportunity + Geometric(draws.UniformA, shopper.Rate);
        shopper.NextOrder = next < shopper.Dropout ? TimeOf(next, shopper) : double.PositiveInfinity;
    }

    private double TimeOf(double opportunity, in Shopper shopper) => (opportunity - 1d + Phase(shopper)) * settings.Every;

    /// <summary>How far off the first opportunity is, in the time between two: a whole one after a first purchase, any part of it else.</summary>
    private double Phase(in Shopper shopper) =>
        start == PurchaseStart.FirstPurchase ? 1d : random.Draw(shopper.Who, 0, Purpose.Start).UniformA;

    /// <summary>The first success of trials with a chance, counted from 1.</summary>
    private static double Geometric(double uniform, double chance) => chance switch
    {
        >= 1d => 1d,
        < Least => double.PositiveInfinity,
        _ => 1d + Math.Floor(DeterministicMath.Log(uniform) / DeterministicMath.Log(1d - chance)),
    };
}
