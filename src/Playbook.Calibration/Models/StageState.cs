using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Models;

/// <summary>
/// Where a member stands who is alive: its gaps are Erlang-k, some stages of the present one have passed, and its stage rate is k times a
/// Gamma(shape, rate).
/// </summary>
/// <param name="Stages">k.</param>
/// <param name="Passed">Stages of the present gap that have passed.</param>
/// <param name="Shape">Shape of the Gamma of λ.</param>
/// <param name="Rate">Its rate parameter, in weeks.</param>
internal readonly record struct StageState(int Stages, int Passed, double Shape, double Rate)
{
    private const double Negligible = 1e-9;

    /// <summary>Counts spread over so many gaps that where within a gap they end no longer matters.</summary>
    private const double Wide = 2d;

    /// <summary>Chance of so many purchases within a time if the member lives.</summary>
    public double AtLeast(int count, double time)
    {
        if (time <= 0d) return count == 0 ? 1d : 0d;
        var tail = new CountTail(Shape, Rate, Stages * time);
        tail.AdvanceTo(Math.Max(0, (count * Stages) - Passed));
        return tail.Value;
    }

    /// <summary>Expected purchases within a time if the member lives: E⌊(passed + N)/k⌋ of N stages, a negative binomial.</summary>
    public double Renewals(double time)
    {
        if (time <= 0d) return 0d;
        var z = Stages * time / Rate;
        var mean = Shape * z;
        if (Math.Sqrt(mean * (1d + z)) > Wide * Stages && mean > 4d * Math.Sqrt(mean * (1d + z))) return ((Passed + mean) / Stages) - ((Stages - 1d) / (2d * Stages));
        var tail = new CountTail(Shape, Rate, Stages * time);
        var sum = 0d;
        for (var n = 1; ; n++)
        {
            tail.AdvanceTo((n * Stages) - Passed);
            if (tail.Value < Negligible) return sum;
            sum += tail.Value;
        }
    }
}
