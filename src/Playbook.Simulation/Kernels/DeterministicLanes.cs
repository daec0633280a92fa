using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Playbook.Simulation.Kernels;

/// <summary>
/// <see cref="DeterministicMath"/> for four numbers at once: the same additions, multiplications and divisions in the same order, so that each
/// lane has the bits of the number by itself.
/// </summary>
internal static class DeterministicLanes
{
    // 1.5 · 2⁵²: a whole number added to its bits is added to its value.
    private const long WholeBits = 0x4338000000000000L;
    private const double Whole = 6755399441055744d;
    private const long WordBits = 0x4330000000000000L;
    private const double Word = 4503599627370496d;
    private const double Step = 1d / 4294967296d;

    /// <summary>Uniforms in (0, 1) of the lower halves of the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Uniform(Vector256<ulong> words) =>
        (WordOf(words & Vector256.Create(0xFFFFFFFFUL)) + Vector256.Create(0.5)) * Vector256.Create(Step);

    /// <summary>The value of a number below 2⁵².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> WordOf(Vector256<ulong> number) =>
        (number | Vector256.Create((ulong)WordBits)).AsDouble() - Vector256.Create(Word);

    /// <summary>Natural logarithm of positive normal numbers; of others it is not defined.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        var bits = x.AsInt64();
        var fraction = bits & Vector256.Create(0x000FFFFFFFFFFFFFL);

        // Bring the mantissa into [√2/2, √2).
        var above = Vector256.ShiftRightLogical(fraction + Vector256.Create(0x00095F6400000000L), 52) & Vector256.Create(1L);
        var f = (fraction | Vector256.ShiftLeft(Vector256.Create(1023L) - above, 52)).AsDouble() - Vector256.Create(1d);
        var k = Vector256.ShiftRightLogical(bits, 52) - Vector256.Create(1023L) + above;
        var power = (k + Vector256.Create(WholeBits)).AsDouble() - Vector256.Create(Whole);

        var s = f / (Vector256.Create(2d) + f);
        var z = s * s;
        var w = z * z;
        var even = w * (Vector256.Create(3.999999999940941908e-01) + (w * (Vector256.Create(2.222219843214978396e-01) + (w * Vector256.Create(1.531383769920937332e-01)))));
        var odd = z * (Vector256.Create(6.666666666666735130e-01) + (w * (Vector256.Create(2.857142874366239149e-01)
            + (w * (Vector256.Create(1.818357216161805012e-01) + (w * Vector256.Create(1.479819860511658591e-01)))))));
        var half = Vector256.Create(0.5) * f * f;
        return (power * Vector256.Create(DeterministicMath.Ln2High)) - (half - ((s * (half + even + odd)) + (power * Vector256.Create(DeterministicMath.Ln2Low))) - f);
    }
}
