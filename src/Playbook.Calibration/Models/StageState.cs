using System.Numerics;
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
    /// <summary>Chance of so many purchases within a time if the member lives.</summary>
    public double AtLeast(int count, double time)
    {
        if (time <= 0d) return count == 0 ? 1d : 0d;
        var tail = new CountTail(Shape, Rate, Stages * time);
        tail.AdvanceTo(Math.Max(0, (count * Stages) - Passed));
        return tail.Value;
    }

    /// <summary>
    /// Expected purchases within a time if the member lives: E⌊(passed + N)/k⌋ of N stages, a negative binomial of mean m. ⌊x/k⌋ = (x − x mod k)/k, and the
    /// mean of x mod k is exact by the generating function of N at the k-th roots of unity: (k − 1)/2 + Σ_j ω^(j passed) E[ω^(jN)]/(ω^(−j) − 1).
    /// </summary>
    public double Renewals(double time)
    {
        if (time <= 0d) return 0d;
        var scale = Stages * time / Rate;
        var past = (Stages - 1d) / 2d;
        for (var j = 1; j < Stages; j++)
        {
            var root = Complex.FromPolarCoordinates(1d, Math.Tau * j / Stages);
            var generated = Complex.Exp(-Shape * Complex.Log(1d + (scale * (1d - root))));
            past += (Complex.FromPolarCoordinates(1d, Math.Tau * j * Passed / Stages) * generated / (Complex.Conjugate(root) - 1d)).Real;
        }

        return Math.Max(0d, (Passed + (Shape * scale) - past) / Stages);
    }
}
