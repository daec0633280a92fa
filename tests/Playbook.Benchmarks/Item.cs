using System.Text;

namespace Playbook.Benchmarks;

/// <summary>A clause of a made-up playbook, that can be written in both spellings.</summary>
internal sealed record Item(string Keyword, string? Name, string? Phrase, Item[] Clauses)
{
    public static Item Line(string keyword, string phrase) => new(keyword, null, phrase, []);

    public static Item Block(string keyword, string? name, params Item[] clauses) => new(keyword, name, null, clauses);

    public static Item Definition(string keyword, string name, string phrase) => new(keyword, name, phrase, []);

    public void WriteDsl(StringBuilder text, int level)
    {
        text.Append(' ', 2 * level).Append(Keyword);
        if (Name is not null) text.Append(' ').Append(Name);
        if (Name is not null && Phrase is not null) text.Append(" =");
        if (Phrase is not null) text.Append(' ').Append(Phrase).Append('\n');
        if (Phrase is not null) return;
        text.Append(" {\n");
        foreach (var clause in Clauses) clause.WriteDsl(text, level + 1);
        text.Append(' ', 2 * level).Append("}\n");
    }

    /// <summary>Writes the clauses of one block as a mapping; what bears a name goes below its keyword.</summary>
    public static void WriteYaml(StringBuilder text, IEnumerable<Item> clauses, int level)
    {
        foreach (var group in clauses.GroupBy(clause => clause.Keyword, StringComparer.Ordinal))
        {
            var named = group.First().Name is not null;
            if (named) text.Append(' ', 2 * level).Append(group.Key).Append(":\n");
            foreach (var item in group) item.WriteEntry(text, named ? item.Name! : item.Keyword, named ? level + 1 : level);
        }
    }

    private void WriteEntry(StringBuilder text, string key, int level)
    {
        text.Append(' ', 2 * level).Append(key).Append(':');
        if (Phrase is not null) text.Append(' ').Append(Phrase).Append('\n');
        if (Phrase is not null) return;
        text.Append('\n');
        WriteYaml(text, Clauses, level + 1);
    }
}
