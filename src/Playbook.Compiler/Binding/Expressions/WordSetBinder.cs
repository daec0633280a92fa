using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>Gives <c>city == 长沙</c>, <c>role in [core, follower]</c> and <c>group_kind not in [shopping]</c> their meaning: what is one of some words.</summary>
internal static class WordSetBinder
{
    /// <summary>What a member is, by the name of something declared: how each is called, and what it means.</summary>
    public static ImmutableArray<(string Word, MemberFact Fact, string Doc)> Facts { get; } =
    [
        ("role", MemberFact.Role, "The role in the group, by its name there."),
        ("persona", MemberFact.Persona, "The kind of shopper, by its name in the population."),
        ("group", MemberFact.Group, "The group that the member is in, by the name of its declaration."),
        ("group_kind", MemberFact.GroupKind, "What that declaration states as the group's `kind`."),
    ];

    /// <summary>True for the left side of a comparison with words.</summary>
    public static bool IsOfWords(ExpressionSyntax left, BindingContext context) =>
        left is WordSyntax word && (IsFact(word.Text) || AttributeDeclaration.Find(word.Text, context) is { IsComparable: false });

    public static MemberPredicate? Bind(BinarySyntax comparison, BindingContext context, ImmutableArray<Diagnostic>.Builder problems)
    {
        var name = ((WordSyntax)comparison.Left).Text;
        var attribute = AttributeDeclaration.Find(name, context);
        if (attribute?.Kind == AttributeKind.Truth || WordsOf(comparison) is not { IsEmpty: false } items)
        {
            var example = attribute?.Kind == AttributeKind.Truth ? $"not {name}" : attribute?.Kind == AttributeKind.Text ? $"{name} == \"…\"" : $"{name} in [ … ]";
            problems.Add(context.Problem(BindingDiagnostics.ComparisonMismatch, comparison.Right.Span, name, comparison.Right.ToString(), example));
            return null;
        }

        CheckValues(name, attribute?.Kind == AttributeKind.Text ? [] : attribute?.Values ?? Known(name, context), items, context, problems);
        ImmutableArray<string> values = [.. items.Select(item => item.Word)];
        MemberPredicate isOne = attribute is not null ? new MemberPredicate.AttributeIn(name, values) : new MemberPredicate.FactIn(Facts.First(f => f.Word == name).Fact, values);
        return comparison.Operator.Text is "!=" or "not" ? new MemberPredicate.Not(isOne) : isOne;
    }

    private static bool IsFact(string word) => Facts.Any(fact => fact.Word == word);

    /// <summary>The words on the right and where they stand; empty where something else stands there.</summary>
    private static ImmutableArray<(string Word, TextSpan Span)> WordsOf(BinarySyntax comparison)
    {
        ImmutableArray<ExpressionSyntax> items = (comparison.Operator.Text, comparison.Right) switch
        {
            ("in" or "not", ListSyntax list) => list.Items,
            ("==" or "!=", WordSyntax or LiteralSyntax { Token.Kind: Syntax.Tokens.TokenKind.String }) => [comparison.Right],
            _ => [],
        };
        var words = items.Select(item => (Word: (item as WordSyntax)?.Text ?? (item as LiteralSyntax)?.Token.Value, item.Span)).ToImmutableArray();
        return words.Any(word => word.Word is null) ? [] : [.. words.Select(word => (word.Word!, word.Span))];
    }

    private static ImmutableArray<string> Known(string fact, BindingContext context) => fact switch
    {
        "group" => [.. context.Symbols.OfKind("group").Select(group => group.Name)],
        "group_kind" => [.. context.Symbols.OfKind("group").Select(group => KindOf(group.Declaration)).OfType<string>().Distinct(StringComparer.Ordinal)],
        _ => [.. context.Symbols.InnerNames(fact)],
    };

    private static string? KindOf(ClauseSyntax? group) =>
        PhraseElement.Flatten(group?.Block?.Clauses.FirstOrDefault(clause => clause.Keyword.Value == "kind")?.Head) is [{ Word: { } kind }] ? kind : null;

    private static void CheckValues(
        string name, ImmutableArray<string> known, ImmutableArray<(string Word, TextSpan Span)> items, BindingContext context, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (known.IsEmpty && !IsFact(name)) return;
        foreach (var (word, span) in items)
        {
            if (!known.Contains(word, StringComparer.Ordinal))
                problems.Add(context.Misspelt(BindingDiagnostics.UnknownAttributeValue, span, Spellchecker.Nearest(word, known), word, name, known.IsEmpty ? "none" : string.Join(", ", known)));
        }
    }
}
