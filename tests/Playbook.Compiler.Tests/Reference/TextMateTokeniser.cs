using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Playbook.Compiler.Tests.Reference;

/// <summary>As much of a TextMate engine as our grammar needs: rules that match, rules that begin and end, line by line.</summary>
internal sealed class TextMateTokeniser
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly List<(Regex Match, Regex? End, JsonObject Rule, TextMateTokeniser? Inner)> _rules = [];

    public TextMateTokeniser(JsonArray patterns)
    {
        foreach (var rule in patterns.OfType<JsonObject>())
        {
            var match = new Regex((string)(rule["match"] ?? rule["begin"])!, RegexOptions.CultureInvariant, Patience);
            var end = rule["end"] is { } closing ? new Regex((string)closing!, RegexOptions.CultureInvariant, Patience) : null;
            _rules.Add((match, end, rule, rule["patterns"] is JsonArray inner ? new TextMateTokeniser(inner) : null));
        }
    }

    /// <summary>The pieces of a line that have a scope; an inner piece comes after the one that holds it.</summary>
    public List<(string Text, string Scope)> Line(string line)
    {
        var pieces = new List<(string, string)>();
        for (var at = 0; at < line.Length;)
        {
            var best = First(line, at);
            if (best.Match is null) break;
            at = best.Match.Index + best.Match.Length;
            if (best.Rule.End is { } end) at = EndOf(line, at, end, best.Rule.Inner);
            var text = line[best.Match.Index..at];
            if ((string?)best.Rule.Rule["name"] is { } name) pieces.Add((text, name));
            foreach (var (group, scope) in best.Rule.Rule["captures"]?.AsObject() ?? [])
                if (best.Match.Groups[group] is { Success: true } captured) pieces.Add((captured.Value, (string)scope!["name"]!));
            if (best.Rule.Inner is { } inner) pieces.AddRange(inner.Line(text));
        }

        return pieces;
    }

    private ((Regex Match, Regex? End, JsonObject Rule, TextMateTokeniser? Inner) Rule, Match? Match) First(string line, int at)
    {
        var found = _rules.Select(rule => (Rule: rule, Match: (Match?)rule.Match.Match(line, at))).Where(candidate => candidate.Match is { Success: true, Length: > 0 });
        return found.OrderBy(candidate => candidate.Match!.Index).FirstOrDefault();
    }

    // What an inner rule takes, an escaped quote for instance, ends nothing.
    private static int EndOf(string line, int at, Regex end, TextMateTokeniser? inner)
    {
        while (true)
        {
            var close = end.Match(line, at);
            if (inner?.First(line, at).Match is not { } piece || piece.Index >= close.Index) return close.Index + close.Length;
            at = piece.Index + piece.Length;
        }
    }
}
