namespace Playbook.Data.Orders.Reading;

/// <summary>What programs write where there is no value.</summary>
internal static class MissingText
{
    public static bool Is(ReadOnlySpan<byte> text) => text.Length switch
    {
        0 => true,
        1 => text[0] == (byte)'-',
        2 => text.SequenceEqual("NA"u8) || text.SequenceEqual("\\N"u8),
        3 => text.SequenceEqual("N/A"u8) || text.SequenceEqual("nan"u8) || text.SequenceEqual("NaN"u8),
        4 => text.SequenceEqual("NULL"u8) || text.SequenceEqual("null"u8) || text.SequenceEqual("None"u8) || text.SequenceEqual("#N/A"u8) || text.SequenceEqual("<NA>"u8),
        _ => false,
    };
}
