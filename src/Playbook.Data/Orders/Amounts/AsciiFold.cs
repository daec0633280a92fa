using System.Text;

namespace Playbook.Data.Orders.Amounts;

/// <summary>Numbers and dates as Chinese and Japanese text writes them, in ASCII: <c>１２</c>, <c>2026年1月31日</c>, <c>下午 3:05</c>, no-break spaces.</summary>
internal static class AsciiFold
{
    /// <summary>The text as ASCII where it can be; what cannot stays as it is. Trimmed.</summary>
    public static ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t"u8);
        return Ascii.IsValid(text) ? text : Encoding.UTF8.GetBytes(Fold(Encoding.UTF8.GetString(text))).AsSpan().Trim(" \t"u8);
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var half = text.Contains("下午", StringComparison.Ordinal) ? " PM" : text.Contains("上午", StringComparison.Ordinal) ? " AM" : string.Empty;
        foreach (var symbol in text.Replace("上午", " ", StringComparison.Ordinal).Replace("下午", " ", StringComparison.Ordinal))
        {
            folded.Append(symbol switch
            {
                >= '\uFF01' and <= '\uFF5E' when symbol is not '\uFF04' => (char)(symbol - 0xFEE0),
                '\u3000' or '\u00A0' or '\u202F' or '\u2009' => ' ',
                '\u2212' or '\u2013' => '-',
                '\u2019' => '\'',
                '年' or '月' => '-',
                '日' or '号' or '號' => ' ',
                '时' or '時' or '点' or '點' or '分' => ':',
                '秒' => ' ',
                _ => symbol,
            });
        }

        return folded.ToString().TrimEnd(' ', ':') + half;
    }
}
