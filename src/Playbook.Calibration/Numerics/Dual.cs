using System.Runtime.Intrinsics;
using MathNet.Numerics;

namespace Playbook.Calibration.Numerics;

/// <summary>
/// A number with its derivatives by up to eight parameters: arithmetic on it differentiates as it goes (forward-mode automatic
/// differentiation), so that a likelihood is written once and has its exact gradient.
/// </summary>
/// <param name="Value">The number.</param>
/// <param name="Slope">Its derivatives, one a lane.</param>
internal readonly record struct Dual(double Value, Vector512<double> Slope)
{
    public const int MaxParameters = 8;

    public static Dual One => new(1d, Vector512<double>.Zero);

    public static implicit operator Dual(double value) => new(value, Vector512<double>.Zero);

    public static Dual operator +(Dual left, Dual right) => new(left.Value + right.Value, left.Slope + right.Slope);

    public static Dual operator +(Dual left, double right) => left with { Value = left.Value + right };

    public static Dual operator -(Dual left, Dual right) => new(left.Value - right.Value, left.Slope - right.Slope);

    public static Dual operator -(Dual left, double right) => left with { Value = left.Value - right };

    public static Dual operator -(Dual number) => new(-number.Value, -number.Slope);

    public static Dual operator *(Dual left, Dual right) => new(left.Value * right.Value, (left.Slope * right.Value) + (right.Slope * left.Value));

    public static Dual operator *(Dual left, double right) => new(left.Value * right, left.Slope * right);

    public static Dual operator /(Dual left, Dual right) => new(left.Value / right.Value, (left.Slope - (right.Slope * (left.Value / right.Value))) / right.Value);

    /// <summary>The parameter itself, which changes with itself alone.</summary>
    public static Dual Parameter(double value, int lane) => new(value, Vector512<double>.Zero.WithElement(lane, 1d));

    public static Dual Exp(Dual x)
    {
        var value = Math.Exp(x.Value);
        return new(value, x.Slope * value);
    }

    public static Dual Log(Dual x) => new(Math.Log(x.Value), x.Slope * (1d / x.Value));

    /// <summary>ln Γ(x).</summary>
    public static Dual LogGamma(Dual x) => new(SpecialFunctions.GammaLn(x.Value), x.Slope * SpecialFunctions.DiGamma(x.Value));

    /// <summary>ln B(a, b).</summary>
    public static Dual LogBeta(Dual a, Dual b) => LogGamma(a) + LogGamma(b) - LogGamma(a + b);

    /// <summary>ln(e^left + e^right), without overflow.</summary>
    public static Dual LogSum(Dual left, Dual right)
    {
        var (large, small) = left.Value >= right.Value ? (left, right) : (right, left);
        if (double.IsNegativeInfinity(small.Value)) return large;
        var ratio = Math.Exp(small.Value - large.Value);
        var share = 1d / (1d + ratio);
        return new(large.Value + Math.Log(1d + ratio), (large.Slope * share) + (small.Slope * (1d - share)));
    }
}
