using System.Runtime.CompilerServices;
using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// Whether a member who engages with an offer wants to buy:
/// logit P = base + τ·sensitivity·depth + countdown + window·shortness + scarcity·sold + need·(min(2, time since last purchase ÷ cycle) − 1).
/// Pull-forward needs no term: an order through an offer restarts the clock and fills the pantry.
/// </summary>
internal sealed class OfferResponse(ResponseSettings settings)
{
    private const double MostCycles = 2d;

    /// <summary>What rounding may add.</summary>
    private const double Rounding = 1d + 1e-12;

    /// <summary>The chance.</summary>
    /// <param name="appeal">What <see cref="Appeal"/> says.</param>
    /// <param name="cycles">Time since the last purchase in cycles; 0 for one who does not buy such goods.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Chance(double appeal, double cycles) => DeterministicMath.Logistic(appeal + (settings.Need * (Math.Min(MostCycles, cycles) - 1d)));

    /// <summary>The chance is at most so much, whoever it is.</summary>
    public double MostChance(double appeal) => Rounding * DeterministicMath.Logistic(appeal + Math.Abs(settings.Need));

    /// <summary>The log-odds but for the need.</summary>
    /// <param name="offer">What is offered.</param>
    /// <param name="depth">Discount as a share of the list price or basket.</param>
    /// <param name="sensitivity">Of the persona.</param>
    /// <param name="sold">Share of the stock that is sold.</param>
    public double Appeal(OfferTerms offer, double depth, double sensitivity, double sold) =>
        settings.Base
        + (settings.Depth * sensitivity * depth)
        + (offer.Plan.ShowsCountdown ? settings.Countdown : 0d)
        + (settings.Window * offer.Shortness)
        + (settings.Scarcity * sold);
}
