using System.Collections.Frozen;
using Playbook.Syntax.Catalogue;

namespace Playbook.Compiler.Binding;

/// <summary>The examples of the catalogue in their YAML spelling, for messages about a YAML file.</summary>
internal static class YamlExamples
{
    private static readonly FrozenDictionary<string, string> s_spelt = LanguageCatalogue.Constructs
        .SelectMany(construct => construct.Clauses)
        .Where(clause => clause.Block is null && !clause.Example.Contains('{', StringComparison.Ordinal))
        .DistinctBy(clause => clause.Example)
        .ToFrozenDictionary(clause => clause.Example, Spell, StringComparer.Ordinal);

    /// <summary>The YAML spelling of a text that is an example; any other text as it stands.</summary>
    public static string Of(string text) => s_spelt.GetValueOrDefault(text, text);

    // `holdout 10% of groups` is `holdout: 10% of groups`, and `tier small = spend …` is `tier small: spend …`.
    private static string Spell(Clause clause)
    {
        var equals = clause.DefinesName ? clause.Example.IndexOf(" = ", StringComparison.Ordinal) : -1;
        if (equals > 0) return $"{clause.Example[..equals]}: {clause.Example[(equals + 3)..]}";
        var space = clause.Example.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 ? $"{clause.Example[..space]}: {clause.Example[(space + 1)..]}" : $"{clause.Example}:";
    }
}
