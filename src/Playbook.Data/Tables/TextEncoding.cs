using System.Text;
using System.Text.Unicode;

namespace Playbook.Data.Tables;

/// <summary>In which encoding a text file is written, told from its beginning.</summary>
internal static class TextEncoding
{
    /// <summary>Bytes from which an encoding is told.</summary>
    public const int SampleSize = 1 << 16;

    private const int LeastSample = 1 << 6;

    private static readonly Encoding s_chinese = Chinese();

    /// <summary>The encoding that a mark at the beginning states; null without one.</summary>
    public static Encoding? OfMark(ReadOnlySpan<byte> text) =>
        text.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
        : text.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
        : text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8
        : null;

    /// <summary>
    /// The encoding of text without a mark, or null where none fits. Chinese files of old programs are GB18030 (and GBK, its part). Where no encoding fits
    /// all of the sample, what fits its beginning is taken: the rest is damaged.
    /// </summary>
    /// <param name="sample">Some of the text, perhaps cut within a character.</param>
    public static Encoding? Of(ReadOnlySpan<byte> sample)
    {
        var plain = sample.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        if (plain < 0) return Encoding.UTF8;
        for (var told = sample[plain..]; ; told = told[..(told.Length / 2)])
        {
            if (Utf8.IsValid(told[..^CutOf(told)])) return Encoding.UTF8;
            if (IsChinese(told)) return s_chinese;
            if (told.Length <= LeastSample) return null;
        }
    }

    /// <summary>Bytes at the end of UTF-8 that are the beginning of a character.</summary>
    public static int CutOf(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var symbol = text[^back];
            if (symbol < 0x80) return 0;
            if (symbol >= 0xC0) return back < (symbol >= 0xF0 ? 4 : symbol >= 0xE0 ? 3 : 2) ? back : 0;
        }

        return 0;
    }

    private static bool IsChinese(ReadOnlySpan<byte> sample)
    {
        try
        {
            s_chinese.GetDecoder().GetCharCount(sample, flush: false);
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
