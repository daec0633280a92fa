using System.Diagnostics.CodeAnalysis;
using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;

namespace Playbook.Syntax.Tokens;

/// <summary>Signs that other notations use and that a strategist types by habit: <c>¥18</c>, <c>15 %</c>, <c># note</c>, <c>。</c> at a line's end.</summary>
internal static class ForeignSigns
{
    /// <summary>The code of the currency that a sign stands for. The yuan and the yen share theirs; here it is the yuan.</summary>
    public static string? CurrencyOf(char sign) => sign switch
    {
        '¥' or '￥' => "CNY",
        '$' or '＄' => "USD",
        '€' => "EUR",
        '£' => "GBP",
        _ => null,
    };

    /// <summary>The fault of a sign at a place where the language has none, which then is the text of its span.</summary>
    public static bool TryRead(string text, int at, int end, [NotNullWhen(true)] out LexicalFault? fault)
    {
        fault = text[at] switch
        {
            '#' => Hash(text, at, end),
            _ when OperatorAt(text, at, end) is var (length, meant) => Operator(text, at, length, meant),
            '%' => Percent(text, at),
            '。' when text.AsSpan(at + 1, LineEnd(text, at, end) - at - 1).Trim() is "" or "}" => new LexicalFault(
                SyntaxDiagnostics.FullStop, new TextSpan(at, 1), null, Fix.Respell("remove it", new TextSpan(at, 1), string.Empty)),
            var sign when CurrencyOf(sign) is { } code => Currency(text, at, end, code),
            _ => null,
        };
        return fault is not null;
    }

    /// <summary>An operator of a programming language or a calendar, and what the language writes for it.</summary>
    private static (int Length, string Meant)? OperatorAt(string text, int at, int end)
    {
        var next = at + 1 < end ? text[at + 1] : '\0';
        return (text[at], next) switch
        {
            ('&', '&') => (2, "and"),
            ('&', _) => (1, "and"),
            ('|', '|') => (2, "or"),
            ('|', _) => (1, "or"),
            ('!' or '！' or '¬', _) when next != '=' => (1, "not"),
            ('=', '>') => (2, ">="),
            ('=', '<') => (2, "<="),
            ('~' or '～' or '–' or '—', _) => (1, ".."),
            _ => null,
        };
    }

    private static LexicalFault Operator(string text, int at, int length, string meant)
    {
        var span = new TextSpan(at, length);
        var before = at > 0 && char.IsWhiteSpace(text[at - 1]) ? string.Empty : " ";
        var after = at + length < text.Length && char.IsWhiteSpace(text[at + length]) ? string.Empty : " ";
        return new LexicalFault(SyntaxDiagnostics.ForeignOperator, span, text.Substring(at, length), Fix.Respell($"write `{meant}`", span, before + meant + after)) { Meant = meant };
    }

    private static LexicalFault Hash(string text, int at, int end) =>
        new(SyntaxDiagnostics.HashComment, TextSpan.FromBounds(at, LineEnd(text, at, end)), null, Fix.Respell("begin the comment with `//`", new TextSpan(at, 1), "//"));

    private static LexicalFault? Percent(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \t").Length;
        if (before == at || before == 0 || !char.IsAsciiDigit(text[before - 1])) return null;
        var number = NumberStart(text, before);
        var meant = string.Concat(text.AsSpan(number, before - number), "%");
        return new LexicalFault(SyntaxDiagnostics.SpaceBeforePercent, new TextSpan(at, 1), meant, Fix.Respell($"write `{meant}`", TextSpan.FromBounds(before, at), string.Empty));
    }

    private static LexicalFault? Currency(string text, int at, int end, string code)
    {
        var number = at + 1;
        while (text[at] != '$' && number < end && text[number] is ' ') number++;
        var after = number;
        while (after < end && (char.IsAsciiDigit(text[after]) || text[after] is '_' || (text[after] == '.' && after + 1 < end && char.IsAsciiDigit(text[after + 1])))) after++;
        if (after > number)
        {
            var span = TextSpan.FromBounds(at, after);
            return Amount(span, text.Substring(at, span.Length), $"{text[number..after]} {code}", span);
        }

        var before = text.AsSpan(0, at).TrimEnd(' ').Length;
        var start = NumberStart(text, before);
        return start == before ? null : Amount(new TextSpan(at, 1), text[start..(at + 1)], $"{text[start..before]} {code}", TextSpan.FromBounds(start, at + 1));
    }

    private static LexicalFault Amount(TextSpan span, string written, string meant, TextSpan replaced) =>
        new(SyntaxDiagnostics.CurrencySign, span, written, Fix.Respell($"write `{meant}`", replaced, meant)) { Meant = meant };

    private static int NumberStart(string text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '_' or '.')) start--;
        return start;
    }

    private static int LineEnd(string text, int at, int end)
    {
        var length = text.AsSpan(at, end - at).IndexOfAny('\n', '\r');
        return length < 0 ? end : at + length;
    }
}
