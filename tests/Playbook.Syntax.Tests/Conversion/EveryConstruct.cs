using System.Text;
using Playbook.Syntax.Catalogue;

namespace Playbook.Syntax.Tests.Conversion;

/// <summary>A playbook with every clause of the catalogue in every block, made of the catalogue's own examples; clauses that may be repeated stand twice.</summary>
internal static class EveryConstruct
{
    /// <summary>One file holds one playbook: a library has no construct that a playbook lacks.</summary>
    public static string Text { get; } = Write(LanguageCatalogue.File with { Clauses = [LanguageCatalogue.File.Clauses[0]] });

    public static string Write(Construct file)
    {
        var text = new StringBuilder();
        foreach (var clause in file.Clauses) Clause(text, clause, [file]);
        return text.ToString();
    }

    private static void Clause(StringBuilder text, Clause clause, List<Construct> open)
    {
        if (clause.Block is not { } block)
        {
            text.Append(clause.Example).Append('\n');
            if (clause.Occurs.HasFlag(Occurs.Repeated)) text.Append(Renamed(clause)).Append('\n');
            return;
        }

        if (open.Contains(block)) return;
        if (open.Exists(outer => outer.IsDeferred) && clause.Keyword != "product") return; // a template holds what a playbook holds: one of them will do
        Block(text, clause, block, open, "one");
        if (clause.Occurs.HasFlag(Occurs.Repeated)) Block(text, clause, block, open, "two");
    }

    private static void Block(StringBuilder text, Clause clause, Construct block, List<Construct> open, string name)
    {
        text.Append(clause.Keyword).Append(clause.IsNamed ? " " + name : string.Empty).Append(" {\n");
        foreach (var inner in block.Clauses) Clause(text, inner, [.. open, block]);
        text.Append("}\n");
    }

    private static string Renamed(Clause clause)
    {
        if (!clause.DefinesName) return clause.Example;
        var equals = clause.Example.IndexOf('=', StringComparison.Ordinal);
        return $"{clause.Keyword} another {clause.Example[equals..]}";
    }
}
