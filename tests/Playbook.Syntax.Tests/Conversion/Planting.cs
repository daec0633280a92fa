using System.Globalization;
using System.Text;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Tests.Conversion;

/// <summary>Plants comments, each with a number of its own, wherever one may stand in a playbook.</summary>
internal static class Planting
{
    /// <summary>The comments of a text in order, by their numbers.</summary>
    public static string Found(string text)
    {
        var found = new StringBuilder();
        for (var at = text.IndexOf('©', StringComparison.Ordinal); at >= 0; at = text.IndexOf('©', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            found.Append(text, at, end - at).Append(' ');
        }

        return found.ToString();
    }

    /// <summary>Where a comment may stand: an offset, and the text to put there with <c>{0}</c> for the comment's words.</summary>
    public static List<(int At, string Comment)> Places(SyntaxTree tree) => tree.Spelling == Spelling.Dsl ? DslPlaces(tree) : YamlPlaces(tree);

    public static string Plant(string text, IReadOnlyList<(int At, string Comment)> places)
    {
        var planted = new StringBuilder();
        var from = 0;
        for (var i = 0; i < places.Count; i++)
        {
            planted.Append(text, from, places[i].At - from).Append(string.Format(CultureInfo.InvariantCulture, places[i].Comment, "©" + i.ToString(CultureInfo.InvariantCulture)));
            from = places[i].At;
        }

        return planted.Append(text, from, text.Length - from).ToString();
    }

    // A line may be broken where it goes on: after commas, operators and opening braces, inside brackets, and between clauses.
    private static List<(int At, string Comment)> DslPlaces(SyntaxTree tree)
    {
        var places = new List<(int, string)>();
        var depth = 0;
        var goesOn = true;
        foreach (var token in tree.Root.DescendantTokens())
        {
            var end = token.Kind == TokenKind.EndOfClause;
            if (end) places.Add((token.Span.Start, " // {0}"));
            else if (goesOn || depth > 0)
            {
                places.Add((token.Span.Start, "// {0}\n"));
                places.Add((token.Span.Start, "/// {0}\n"));
            }

            if (token.Kind is TokenKind.OpenParen or TokenKind.OpenBracket) depth++;
            if (token.Kind is TokenKind.CloseParen or TokenKind.CloseBracket) depth--;
            goesOn = end || token.Kind is TokenKind.OpenBrace or TokenKind.Comma
                || TokenFacts.IsBinaryOperator(token.Kind) || (token.Kind == TokenKind.Word && TokenFacts.IsReserved(token.Text));
        }

        return places;
    }

    // Before each line, with its indentation, and behind it; in a literal block with the slashes of the DSL.
    private static List<(int At, string Comment)> YamlPlaces(SyntaxTree tree)
    {
        var places = new List<(int, string)>();
        var text = tree.Source.Text;
        var literal = -1;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text[start..end];
            var indent = line.Length - line.TrimStart().Length;
            if (line.Trim().Length > 0 && indent <= literal) literal = -1;
            var mark = literal >= 0 ? "//" : "#";
            if (line.Trim().Length > 0)
            {
                places.Add((start, new string(' ', indent) + mark + " {0}\n"));
                if (literal < 0) places.Add((start, new string(' ', indent) + "#/ {0}\n"));
                if (!line.Contains('#', StringComparison.Ordinal) && !line.Contains("//", StringComparison.Ordinal)) places.Add((end, " " + mark + " {0}"));
                if (line.EndsWith(" |", StringComparison.Ordinal)) literal = indent;
            }

            start = end + 1;
        }

        places.Add((text.Length, "# {0}\n"));
        return places;
    }
}
