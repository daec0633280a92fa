using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>Members or orders that do not exist, by words in the names of tools and roles and in what they do.</summary>
internal sealed class Fictitious : IRuleKind
{
    private static readonly ImmutableArray<string> s_clauses = ["tools", "does"];

    public string Word => "fictitious";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.Fictitious;

    public ImmutableArray<RuleField> Fields { get; } = [RuleField.Words("words")];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source) => Find(playbook.Root, rule, source);

    private static IEnumerable<RuleFinding> Find(BoundBlock block, PackRule rule, SourceText source)
    {
        if (block.Construct.Keyword is "role" or "party" && Match(rule, block.Name)) yield return new RuleFinding(block.HeadSpan, block.Name, block.Name);
        foreach (var span in block.Clauses.Where(clause => clause.IsSound && s_clauses.Contains(clause.Keyword)).Select(clause => clause.Phrase!.Span))
        {
            if (source.ToString(span).Split(',', StringSplitOptions.TrimEntries).FirstOrDefault(word => Match(rule, word)) is { } word) yield return new RuleFinding(span, block.Name, word);
        }

        foreach (var finding in block.Blocks.Where(inner => inner.Construct.Keyword is not ("scenario" or "test" or "template")).SelectMany(inner => Find(inner, rule, source))) yield return finding;
    }

    private static bool Match(PackRule rule, string name) => WordPlaces.HoldsAny(name, rule.Words("words"));
}
