using System.Runtime.CompilerServices;
using Playbook.Simulation.Kernels;
using Playbook.Simulation.Population;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// When a shopper orders if nobody acts: gaps are Gamma with shape k and the shopper's own stage rate λ, until it drops out. Continuous
/// time, and each gap a function of who orders and of the ordinal of the order: a run without the campaign meets the same gaps. Where
/// there is a season, gaps and lifetimes run on its clock.
/// </summary>
public sealed class PurchaseProcess(PurchaseSettings settings, RandomSource random, BusinessClock? clock = null)
{
    /// <summary>A rate that is lower, in orders a day, is none.</summary>
    private const double LeastRate = 1e-12;

    /// <summary>Gaps less regular than this are so many at one moment that it makes no difference.</summary>
    private const double LeastRegularity = 1e-3;

    private readonly int _stages = settings.Form != PurchaseForm.ParetoGgg && settings.K is 1d or 2d ? (int)settings.K : 0;
    private readonly bool _hasLifetime = settings.HasLifetime;
    private readonly bool _ordersByOffersOnly = settings.Form == PurchaseForm.OffersOnly;
    private readonly OpportunityProcess? _opportunities = settings.Opportunities is { } moments ? new(moments, settings.Start, random) : null;

    /// <summary>Whether every day is like any other.</summary>
    public bool HasEvenClock => clock is null;

    /// <summary>Draws the shopper's traits and where it stands at time 0.</summary>
    /// <param name="shopper">Whose identity is set already.</param>
    /// <param name="interval">The persona's mean time between orders, in days.</param>
    public void Begin(ref Shopper shopper, double interval)
    {
        if (_opportunities is not null)
        {
            _opportunities.Begin(ref shopper);
        }
        else if (_ordersByOffersOnly)
        {
            shopper.NextOrder = Shopper.NotUnasked;
            shopper.LastOrder = -random.Draw(shopper.Who, 0, Purpose.Start).UniformA * settings.LastOrderWithin;
        }
        else
        {
            BeginAtRate(ref shopper, interval);
        }

        if (settings.Lapsed > 0d && random.Draw(shopper.Who, 0, Purpose.Lapse) is var draws && draws.UniformA < settings.Lapsed)
        {
            shopper.NextOrder = double.PositiveInfinity;
            shopper.LastOrder = -draws.UniformB * settings.LapsedWithin;
        }
    }

    /// <summary>The words of an order that is about to be made: gap to the next (A, B), value (C), dropout (D).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxBlock DrawsOfNextOrder(in Shopper shopper) => random.Draw(shopper.Who, shopper.Orders + 1, Purpose.Order);

    /// <summary>Takes note of an order and sets when the next is due.</summary>
    /// <param name="shopper">Who orders.</param>
    /// <param name="time">When.</param>
    /// <param name="draws">The words of this order.</param>
    /// <param name="restarts">Whether the clock starts anew; else the order stands beside the process, which goes on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AfterOrder(ref Shopper shopper, double time, in PhiloxBlock draws, bool restarts = true)
    {
        shopper.Orders++;
        shopper.LastOrder = time;
        if (restarts && !_ordersByOffersOnly)
        {
            Continue(ref shopper, time, draws, mayDropOut: true);
        }
    }

    private void BeginAtRate(ref Shopper shopper, double interval)
    {
        var rates = random.Stream(shopper.Who, 0, Purpose.Rate);
        shopper.Rate = Math.Max(LeastRate, GammaDistribution.Sample(settings.R, ref rates) / settings.AlphaFor(interval));
        shopper.Dropout = DropoutOf(shopper.Who);
        shopper.Orders = 0;
        if (settings.Start == PurchaseStart.FirstPurchase)
        {
            StartAtFirstPurchase(ref shopper);
        }
        else
        {
            StartWithinGap(ref shopper);
        }
    }

    private double DropoutOf(Identity who)
    {
        var stream = random.Stream(who, 0, Purpose.Dropout);
        if (!_hasLifetime)
        {
            return BetaDistribution.Sample(settings.A, settings.B, ref stream);
        }

        var rate = GammaDistribution.Sample(settings.S, ref stream) / settings.Beta;
        return -DeterministicMath.Log(stream.Next()) / rate;
    }

    private void StartAtFirstPurchase(ref Shopper shopper)
    {
        shopper.LastOrder = 0d;
        Continue(ref shopper, 0d, random.Draw(shopper.Who, 0, Purpose.Order), mayDropOut: settings.DropsOutAtFirst);
    }

    /// <summary>
    /// The gap that straddles a moment is longer than others, in proportion to its length: Gamma(k + 1); the moment falls evenly within it
    /// (Cox 1962, Renewal Theory, §5.4).
    /// </summary>
    private void StartWithinGap(ref Shopper shopper)
    {
        var stream = random.Stream(shopper.Who, 0, Purpose.Start);
        var left = stream.Next();
        var regularity = settings.Form == PurchaseForm.ParetoGgg ? RegularityOf(shopper.Who) : settings.K;
        var gap = GammaDistribution.Sample(regularity + 1d, ref stream) / shopper.Rate;
        if (settings.Form == PurchaseForm.ParetoGgg)
        {
            gap /= regularity;
        }

        var next = left * gap;
        var isGone = _hasLifetime && next > shopper.Dropout;
        shopper.NextOrder = isGone ? double.PositiveInfinity : TimeOf(next);
        shopper.LastOrder = TimeOf(next - gap);
    }

    private void Continue(ref Shopper shopper, double time, in PhiloxBlock draws, bool mayDropOut)
    {
        if (_opportunities is not null)
        {
            _opportunities.Continue(ref shopper, time, draws);
            return;
        }

        var next = (clock is null ? time : clock.Elapsed(time)) + (Stages(shopper, draws) / shopper.Rate);
        var gone = _hasLifetime ? next > shopper.Dropout : mayDropOut && draws.UniformD < shopper.Dropout;

        // On a clock, rounding must not take the next order before this one.
        shopper.NextOrder = gone ? double.PositiveInfinity : clock is null ? next : Math.Max(time, clock.TimeOf(next));
    }

    private double TimeOf(double elapsed) => clock is null ? elapsed : clock.TimeOf(elapsed);

    /// <summary>A Gamma(k) deviate of scale 1: for k of 1 or 2 the sum of exponentials, −ln ∏u. Of the Pareto/GGG, with mean 1.</summary>
    private double Stages(in Shopper shopper, in PhiloxBlock draws)
    {
        switch (_stages)
        {
            case 1:
                return -DeterministicMath.Log(draws.UniformA);
            case 2:
                return -DeterministicMath.Log(draws.UniformA * draws.UniformB);
            default:
                var stream = random.Stream(shopper.Who, shopper.Orders, Purpose.Gap);
                if (settings.Form != PurchaseForm.ParetoGgg)
                {
                    return GammaDistribution.Sample(settings.K, ref stream);
                }

                var regularity = RegularityOf(shopper.Who);
                return GammaDistribution.Sample(regularity, ref stream) / regularity;
        }
    }

    /// <summary>k ~ Gamma(t, γ), a function of who it is, so that nothing is kept of it.</summary>
    private double RegularityOf(Identity who)
    {
        var stream = random.Stream(who, 0, Purpose.Regularity);
        var regularity = GammaDistribution.Sample(settings.Regularity.T, ref stream) / settings.Regularity.Gamma;
        return settings.Regularity.Form == RegularityForm.WholeStages ? WholeStages.NearestTo(regularity) : Math.Max(LeastRegularity, regularity);
    }
}
