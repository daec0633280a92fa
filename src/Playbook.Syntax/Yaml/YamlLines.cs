using System.Globalization;
using System.Text.RegularExpressions;
using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;

namespace Playbook.Syntax.Yaml;

/// <summary>
/// Looks at the lines around the place where the library gave up for the slip that caused it: a full-width colon, a colon without its
/// space or none at all, a line that is indented otherwise than its neighbours.
/// </summary>
internal static partial class YamlLines
{
    /// <param name="text">The file.</param>
    /// <param name="from">Up to where it was read.</param>
    /// <param name="to">Where the library noticed.</param>
    public static YamlLineFault? FindFault(string text, int from, int to)
    {
        var last = LineStart(text, Math.Min(to, text.Length));
        for (var start = LineStart(text, Math.Min(from, text.Length)); start <= last && start < text.Length; start = NextLine(text, start))
        {
            if (Colon(text, start) is { } colon) return colon;
        }

        return Indentation(text, last);
    }

    private static YamlLineFault? Colon(string text, int start)
    {
        var line = text[start..LineEnd(text, start)];
        if (WideColon().Match(line) is { Success: true } wide)
        {
            var sign = wide.Groups["sign"];
            var length = sign.Length + wide.Groups["gap"].Length;
            var span = new TextSpan(start + sign.Index, sign.Length);
            return new YamlLineFault(SyntaxDiagnostics.YamlKeyColon, span, Fix.Respell("write `: `", new TextSpan(span.Start, length), ": "), Key(wide));
        }

        if (TightColon().Match(line) is { Success: true } tight)
            return new YamlLineFault(SyntaxDiagnostics.YamlKeyColon, new TextSpan(start + tight.Groups["sign"].Index, 1), Fix.Complete("write `: `", start + tight.Groups["sign"].Index + 1, " "), Key(tight));
        if (NoColon().Match(line) is { Success: true } none)
            return new YamlLineFault(SyntaxDiagnostics.YamlKeyColon, new TextSpan(start + none.Groups["key"].Index, none.Groups["key"].Length), Fix.Complete("write `: `", start + none.Groups["key"].Index + none.Groups["key"].Length, ":"), Key(none));
        return null;
    }

    // Of two neighbours the one is wrong whose indentation the others of the block do not share.
    private static YamlLineFault? Indentation(string text, int noticed)
    {
        if (noticed == 0 || Before(text, noticed) is not { } before) return null;
        var (here, above) = (IndentOf(text, noticed), IndentOf(text, before));
        if (here == above) return null;
        var (alikeHere, alikeAbove) = (0, 0);
        for (var start = NextLine(text, noticed); start < text.Length; start = NextLine(text, start))
        {
            if (IsBlank(text, start)) continue;
            var indent = IndentOf(text, start);
            if (indent < Math.Min(here, above)) break;
            if (indent == here) alikeHere++;
            if (indent == above) alikeAbove++;
        }

        for (var start = Before(text, before); start is { } line && IndentOf(text, line) >= Math.Min(here, above); start = Before(text, line))
        {
            if (IndentOf(text, line) == here) alikeHere++;
            if (IndentOf(text, line) == above) alikeAbove++;
        }

        var isAboveWrong = alikeHere != alikeAbove ? alikeHere > alikeAbove : above % 2 != 0 && here % 2 == 0;
        var (wrong, is_, right) = isAboveWrong ? (before, above, here) : (noticed, here, above);
        var shown = new TextSpan(wrong, is_ > 0 ? is_ : Math.Min(1, text.Length - wrong));
        return new YamlLineFault(
            SyntaxDiagnostics.YamlIndentation, shown, Fix.Respell($"indent it by {right.ToString(CultureInfo.InvariantCulture)} spaces", new TextSpan(wrong, is_), new string(' ', right)),
            is_.ToString(CultureInfo.InvariantCulture), right.ToString(CultureInfo.InvariantCulture));
    }

    private static string Key(Match match) => match.Groups["key"].Value;

    private static int? Before(string text, int start)
    {
        while (start > 0)
        {
            start = LineStart(text, start - 1);
            if (!IsBlank(text, start)) return start;
        }

        return null;
    }

    private static bool IsBlank(string text, int start) => text.AsSpan(start, LineEnd(text, start) - start).TrimStart() is "" or ['#', ..];

    private static int IndentOf(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] == ' ') at++;
        return at - start;
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int LineEnd(string text, int start) => text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var length ? start + length : text.Length;

    private static int NextLine(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : text.Length;

    [GeneratedRegex(@"^ *(?:- )?(?<key>[\p{L}_][\p{L}0-9_.]*(?: [\p{L}_][\p{L}0-9_.]*)?) ?(?<sign>：)(?<gap> *)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WideColon();

    [GeneratedRegex(@"^ *(?:- )?(?<key>[\p{L}_][\p{L}0-9_.]*)(?<sign>:)(?=[^\s:/])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TightColon();

    [GeneratedRegex(@"^ *(?<key>[\p{L}_][\p{L}0-9_.]*)(?: +[^:#]*)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoColon();
}
