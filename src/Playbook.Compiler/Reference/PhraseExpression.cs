using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Playbook.Compiler.Binding.Patterns;

namespace Playbook.Compiler.Reference;

/// <summary>A phrase pattern of the catalogue as a regular expression that any editor's engine reads. It may take more than the binder, never less.</summary>
public static class PhraseExpression
{
    /// <summary>The expression of the pattern alone, without anchors.</summary>
    public static string Of(string pattern) => Of(PatternParser.Parse(pattern));

    public static string Of(PatternNode node) => node switch
    {
        PatternNode.Word word => Regex.Escape(word.Text) + (word.TakesPlural ? "s?" : string.Empty),
        PatternNode.Choice choice => $"({string.Join('|', choice.Options.Select(option => option.Replace(" ", @"\s+", StringComparison.Ordinal)))})",
        PatternNode.Capture capture => capture.Type.Regex,
        PatternNode.Sequence sequence => Of(sequence.Items),
        PatternNode.Optional optional => $"({Of(optional.Item)})?",
        PatternNode.Repeat repeat => $@"{Of(repeat.Item)}(\s*,\s*{Of(repeat.Item)})*",
        _ => throw new InvalidOperationException($"Pattern node {node.GetType().Name} has no regular expression."),
    };

    // White space stands between the items; that of an optional item is optional with it.
    private static string Of(ImmutableArray<PatternNode> items)
    {
        var text = new StringBuilder();
        var begun = false;
        var gap = string.Empty;
        foreach (var item in items)
        {
            var own = Of(item is PatternNode.Optional { Item: var inner } ? inner : item);
            if (item is not PatternNode.Optional) text.Append(begun ? gap : string.Empty).Append(own);
            else if (begun) text.Append('(').Append(gap).Append(own).Append(")?");
            else text.Append('(').Append(own).Append(@"\s+)?");
            begun |= item is not PatternNode.Optional;
            gap = own is [.., '%' or '"'] || own.EndsWith(@"\]", StringComparison.Ordinal) || own.EndsWith(")?", StringComparison.Ordinal) ? @"\s*" : @"\s+";
        }

        return text.ToString();
    }
}
