namespace Playbook.Data.Orders.Amounts;

/// <summary>An amount taken apart: its number, whether it is negative, and the sign of currency before or behind it.</summary>
/// <param name="number">From the first digit to the last.</param>
/// <param name="isNegative">A minus before or behind, or brackets around.</param>
/// <param name="sign">What is left before the number, or else behind it; empty mostly.</param>
internal readonly ref struct SignedAmount(ReadOnlySpan<byte> number, bool isNegative, ReadOnlySpan<byte> sign)
{
    public ReadOnlySpan<byte> Number { get; } = number;

    public bool IsNegative { get; } = isNegative;

    public ReadOnlySpan<byte> Sign { get; } = sign;

    /// <param name="text">Folded to ASCII but for signs of currency. Without a digit there is no number.</param>
    public static SignedAmount Of(ReadOnlySpan<byte> text)
    {
        var (first, last) = (text.IndexOfAnyInRange((byte)'0', (byte)'9'), text.LastIndexOfAnyInRange((byte)'0', (byte)'9'));
        if (first < 0) return default;
        if (first == 0 && last == text.Length - 1) return new SignedAmount(text, false, []);
        if (first > 0 && text[first - 1] is (byte)'.' or (byte)',' && (first == 1 || text[first - 2] is (byte)'-' or (byte)' ' or (byte)'(')) first--;
        var before = text[..first];
        var behind = text[(last + 1)..];
        var negative = before.IndexOfAny((byte)'-', (byte)'(') >= 0 || behind.IndexOfAny((byte)'-', (byte)')') >= 0;
        before = before.Trim(" -+("u8);
        behind = behind.Trim(" -.,)"u8);
        return new SignedAmount(text[first..(last + 1)], negative, behind.Length >= before.Length ? behind : before);
    }
}
