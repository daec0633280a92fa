using System.Buffers.Text;

namespace Playbook.Data.Orders.Amounts;

/// <summary>
/// A number as amounts are written, without signs of currency: <c>1,299.00</c>, <c>1.299,00</c>, <c>1 299,00</c>, <c>1'299.00</c>,
/// <c>-5</c>, <c>5-</c>, <c>(5.00)</c>, <c>1e3</c>. Amounts are whole numbers of millionths, so that sums do not depend on their order.
/// </summary>
internal static class AmountText
{
    public const long Unit = 1_000_000;

    /// <summary>100 billion: no order is larger, and sums of many stay whole.</summary>
    public const long Largest = 100_000_000_000 * Unit;

    private const int Decimals = 6;

    /// <summary>The amount in millionths; null for what is no number or is written with the other mark.</summary>
    public static long? Parse(ReadOnlySpan<byte> number, DecimalMark mark)
    {
        var negative = TakeSign(ref number);
        if (number.IsEmpty) return null;
        if (number.IndexOfAny((byte)'e', (byte)'E') >= 0) return Scientific(number) is { } large ? (negative ? -large : large) : null;
        var dot = mark == DecimalMark.Dot ? (byte)'.' : (byte)',';
        var end = number.LastIndexOf(dot);
        var whole = end < 0 ? number : number[..end];
        var fraction = end < 0 ? [] : number[(end + 1)..];
        if ((whole.IsEmpty && fraction.IsEmpty) || Whole(whole, dot) is not { } units || Fraction(fraction) is not { } part) return null;
        if (units > Largest / Unit) return null;
        var value = (units * Unit) + part;
        return negative ? -value : value;
    }

    private static bool TakeSign(ref ReadOnlySpan<byte> number)
    {
        if (number is [(byte)'(', .., (byte)')'])
        {
            number = number[1..^1].Trim((byte)' ');
            return true;
        }

        if (number is [(byte)'+', ..]) number = number[1..].TrimStart((byte)' ');
        else if (number is [(byte)'-', ..])
        {
            number = number[1..].TrimStart((byte)' ');
            return true;
        }
        else if (number is [.., (byte)'-'])
        {
            number = number[..^1].TrimEnd((byte)' ');
            return true;
        }

        return false;
    }

    /// <summary>Digits, perhaps in groups: the last of three digits, those between of two (India) or three.</summary>
    private static long? Whole(ReadOnlySpan<byte> digits, byte dot)
    {
        long value = 0;
        var (group, groups) = (0, 0);
        foreach (var symbol in digits)
        {
            if ((uint)(symbol - '0') <= 9)
            {
                if (value > Largest) return null;
                value = (value * 10) + (symbol - '0');
                group++;
                continue;
            }

            if (symbol == dot || symbol is not ((byte)',' or (byte)'.' or (byte)' ' or (byte)'\'' or (byte)'_')) return null;
            if (groups == 0 ? group is 0 or > 3 : group is not (2 or 3)) return null;
            groups++;
            group = 0;
        }

        return groups > 0 && group != 3 ? null : value;
    }

    private static long? Fraction(ReadOnlySpan<byte> digits)
    {
        long value = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if ((uint)(digits[i] - '0') > 9) return null;
            if (i < Decimals) value = (value * 10) + (digits[i] - '0');
            else if (i == Decimals && digits[i] >= '5') value++;
        }

        for (var i = digits.Length; i < Decimals; i++) value *= 10;
        return value;
    }

    private static long? Scientific(ReadOnlySpan<byte> number) =>
        Utf8Parser.TryParse(number, out double value, out var used) && used == number.Length && value >= 0 && value <= Largest / Unit ? (long)Math.Round(value * Unit) : null;
}
