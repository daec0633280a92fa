using System.Collections.Frozen;
using Playbook.Compiler.Binding.Expressions;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Syntax.Catalogue;

namespace Playbook.Compiler.Expansion;

/// <summary>The words that phrases are made of. One word has one meaning, so none of them can be given another by <c>let</c>.</summary>
internal static class LanguageWords
{
    private static readonly Lazy<FrozenSet<string>> s_all = new(() => LanguageCatalogue.Constructs
        .SelectMany(construct => construct.Clauses)
        .SelectMany(clause => clause.Phrases)
        .SelectMany(pattern => Below(PatternParser.Parse(pattern)))
        .Concat(MemberQuantities.All.Select(entry => entry.Word))
        .Concat(["do_not_disturb", "in_group", "everyone", "members", "holdout", "period_end", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "calendar", "rolling", "day", "week", "month"])
        .ToFrozenSet(StringComparer.Ordinal));

    public static bool Contains(string word) => s_all.Value.Contains(word);

    private static IEnumerable<string> Below(PatternNode node) => node switch
    {
        PatternNode.Word word => word.TakesPlural ? [word.Text, word.Text + "s"] : [word.Text],
        PatternNode.Choice choice => choice.Options.SelectMany(option => option.Split(' ')),
        PatternNode.Capture => [],
        PatternNode.Sequence sequence => sequence.Items.SelectMany(Below),
        PatternNode.Optional optional => Below(optional.Item),
        PatternNode.Repeat repeat => Below(repeat.Item),
        _ => throw new InvalidOperationException($"Pattern node {node.GetType().Name} has no words."),
    };
}
