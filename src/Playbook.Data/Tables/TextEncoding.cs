using System.Text;
using System.Text.Unicode;

namespace Playbook.Data.Tables;

/// <summary>In which encoding a text file is written, told from its beginning.</summary>
internal static class TextEncoding
{
    private static readonly Encoding s_chinese = Chinese();

    /// <summary>The encoding, or null for what is no text. UTF-16 needs its mark; Chinese files of old programs are GB18030 (and GBK, its part).</summary>
    /// <param name="sample">The beginning of the file, perhaps cut within a character.</param>
    public static Encoding? Detect(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        if (sample.Contains((byte)0)) return null;
        if (IsUtf8(sample)) return Encoding.UTF8;
        return IsChinese(sample) ? s_chinese : null;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> sample)
    {
        for (var cut = 0; cut <= Math.Min(3, sample.Length); cut++)
        {
            if (Utf8.IsValid(sample[..^cut])) return true;
        }

        return false;
    }

    private static bool IsChinese(ReadOnlySpan<byte> sample)
    {
        // Cut at a line end, so that no character is cut.
        var end = sample.LastIndexOf((byte)'\n');
        try
        {
            s_chinese.GetCharCount(end < 0 ? sample : sample[..end]);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Chinese() =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("The runtime has no GB18030.");
}
