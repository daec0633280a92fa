using System.Runtime.CompilerServices;

namespace Playbook.Simulation.Kernels;

/// <summary>
/// Exponential and logarithm of our own, of additions, multiplications and divisions in a fixed order, so that every machine gives the same
/// bits: the library's change with platform and instruction set. Algorithms and coefficients of fdlibm (Sun Microsystems 1993), good to one unit in the last
/// place. Square root and floor are exact everywhere and are taken from the library.
/// </summary>
public static class DeterministicMath
{
    public const double Ln2 = 0.69314718055994530942;

    internal const double Ln2High = 6.93147180369123816490e-01;
    internal const double Ln2Low = 1.90821492927058770002e-10;
    private const double InverseLn2 = 1.44269504088896338700;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x)
    {
        if (!(x > -708d))
        {
            return x <= -708d ? 0d : double.NaN;
        }

        if (x > 709d)
        {
            return double.PositiveInfinity;
        }

        var k = Math.Floor((x * InverseLn2) + 0.5);
        var high = x - (k * Ln2High);
        var low = k * Ln2Low;
        var r = high - low;
        var t = r * r;
        var c = r - (t * (1.66666666666666019037e-01 + (t * (-2.77777777770155933842e-03
            + (t * (6.61375632143793436117e-05 + (t * (-1.65339022054652515390e-06 + (t * 4.13813679705723846039e-08)))))))));
        var y = 1d - (low - (r * c / (2d - c)) - high);
        return y * BitConverter.Int64BitsToDouble(((long)k + 1023L) << 52);
    }

    /// <summary>Natural logarithm of a positive normal number; of zero it is minus infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log(double x)
    {
        if (!(x >= 2.2250738585072014e-308) || x > double.MaxValue)
        {
            return LogOfOdd(x);
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        var k = (int)(bits >> 52) - 1023;
        var fraction = bits & 0x000FFFFFFFFFFFFFL;

        // Bring the mantissa into [√2/2, √2).
        var above = (int)((fraction + 0x00095F6400000000L) >> 52) & 1;
        var f = BitConverter.Int64BitsToDouble(fraction | ((long)(1023 - above) << 52)) - 1d;
        k += above;

        var s = f / (2d + f);
        var z = s * s;
        var w = z * z;
        var even = w * (3.999999999940941908e-01 + (w * (2.222219843214978396e-01 + (w * 1.531383769920937332e-01))));
        var odd = z * (6.666666666666735130e-01 + (w * (2.857142874366239149e-01 + (w * (1.818357216161805012e-01 + (w * 1.479819860511658591e-01))))));
        var half = 0.5 * f * f;
        return (k * Ln2High) - (half - ((s * (half + even + odd)) + (k * Ln2Low)) - f);
    }

    /// <summary>x to the power y, for positive x.</summary>
    public static double Pow(double x, double y) => Exp(y * Log(x));

    /// <summary>1 ÷ (1 + e^−x)</summary>
    public static double Logistic(double x) => 1d / (1d + Exp(-x));

    /// <summary>What is left of 1 after a time, when it halves in each half-life.</summary>
    public static double HalfLifeDecay(double time, double halfLife) => halfLife > 0 ? Exp(-time * Ln2 / halfLife) : 0d;

    private static double LogOfOdd(double x) => x switch
    {
        0d => double.NegativeInfinity,
        > 0d and < 1d => Log(x * 18014398509481984d) - (54d * Ln2High) - (54d * Ln2Low),
        double.PositiveInfinity => x,
        _ => double.NaN,
    };
}
