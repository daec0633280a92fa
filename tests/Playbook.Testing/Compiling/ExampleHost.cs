using System.Collections.Immutable;
using System.Text;
using Playbook.Diagnostics;
using Playbook.Syntax.Parsing;
using Playbook.Syntax.Trees;

namespace Playbook.Testing.Compiling;

/// <summary>
/// Makes a whole playbook of the fragment that a diagnostic page shows: what the fragment does not say, the host says, so that pages
/// can be short.
/// </summary>
public static class ExampleHost
{
    private static readonly (string Keyword, string Text)[] Host =
    [
        ("currency", "currency CNY"),
        ("timezone", "timezone Asia/Shanghai"),
        ("period", "period 2026-01-01 .. 2026-12-31"),
        ("population", "population {\n  shoppers 1_000 in total\n  members_at_start 0 members\n  persona anyone {\n    share 100% of shoppers\n    purchase_interval 9d\n    order_value 86 CNY\n  }\n}"),
    ];

    public static string Wrap(string fragment)
    {
        if (fragment.TrimStart().StartsWith("playbook ", StringComparison.Ordinal)) return fragment;
        var clauses = PlaybookParser.Parse(new SourceText("fragment.playbook", fragment)).Root.Clauses;
        var said = clauses.Select(clause => clause.Keyword.Value).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder("playbook example {\n");
        foreach (var (keyword, line) in Host)
        {
            if (!said.Contains(keyword)) text.Append(line).Append('\n');
        }

        return text.Append(WithValues(fragment, clauses)).Append("}\n").ToString();
    }

    /// <summary>Lets each group say why anyone should join, on the line of its brace, so that lines stay where they are.</summary>
    private static string WithValues(string fragment, ImmutableArray<ClauseSyntax> clauses)
    {
        var silent = clauses.Where(clause => clause is { Keyword.Value: "group", Block: { } block } && !block.Clauses.Any(inner => inner.Keyword.Value == "value"));
        foreach (var group in silent.Reverse()) fragment = fragment.Insert(group.Block!.ChildTokens.First().Span.End, " value \"as the host says\";");
        return fragment;
    }
}
