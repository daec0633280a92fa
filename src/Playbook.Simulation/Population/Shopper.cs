using Playbook.Simulation.Random;

namespace Playbook.Simulation.Population;

/// <summary>Someone who buys at a store, member or not. Times are days from the start of the period, continuous.</summary>
public struct Shopper
{
    /// <summary>The next ordinary order of one who orders by offers alone: after every period, and yet it is not gone.</summary>
    public const double NotUnasked = double.MaxValue;

    /// <summary>Rate λ of the stages of a gap, per day (of a season's clock); for a form with opportunities, the chance to order at one.</summary>
    public double Rate { get; set; }

    /// <summary>Chance to drop out after an order; for a form with lifetimes, the day (of a season's clock) on which it ends; for one with opportunities, that before which it does.</summary>
    public double Dropout { get; set; }

    /// <summary>When the next ordinary order falls due; infinite once dropped out, <see cref="NotUnasked"/> where none ever does.</summary>
    public double NextOrder { get; set; }

    /// <summary>When the last order was made; may lie before the period. Minus infinity for none.</summary>
    public double LastOrder { get; set; }

    public Identity Who { get; set; }

    /// <summary>Orders made, by which the draws of the next are found.</summary>
    public int Orders { get; set; }

    public byte Persona { get; set; }

    public readonly bool IsGone => double.IsPositiveInfinity(NextOrder);
}
