using System.Collections.Immutable;
using Playbook.Compiler.Binding.Expressions;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Trees;

namespace Playbook.Checks.Conditions;

/// <summary>A condition beside the words that state it, so that findings can point at a part of it.</summary>
/// <param name="Predicate">What it means.</param>
/// <param name="Syntax">How it is written, parentheses included; null where its words have no place of their own.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record WrittenCondition(MemberPredicate Predicate, ExpressionSyntax? Syntax, TextSpan Span)
{
    private const int Longest = 60;

    private ImmutableArray<WrittenCondition> _parts;

    /// <summary>The terms that <c>and</c> or <c>or</c> joins in it; none where it is one condition, or where meaning and words do not go side by side.</summary>
    public ImmutableArray<WrittenCondition> Parts => _parts.IsDefault ? _parts = Split() : _parts;

    /// <summary>What <c>not</c> turns round in it; null where it is no such condition.</summary>
    public WrittenCondition? Turned => Predicate is MemberPredicate.Not not && Bare is UnarySyntax { Operator.Value: "not" } turned
        ? new WrittenCondition(not.Term, turned.Operand, turned.Operand.Span)
        : null;

    public bool IsAll => Predicate is MemberPredicate.AllOf && !Parts.IsEmpty;

    public bool IsAny => Predicate is MemberPredicate.AnyOf && !Parts.IsEmpty;

    /// <summary>The words, on one line and not too long.</summary>
    public Phrase Said(SourceText source)
    {
        var words = string.Join(' ', (Syntax?.ToString() ?? source.ToString(Span)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= Longest ? words : $"{words[..Longest]}…";
    }

    /// <summary>The words without the parentheses around them.</summary>
    private ExpressionSyntax? Bare
    {
        get
        {
            var inner = Syntax;
            while (inner is ParenthesizedSyntax parenthesized) inner = parenthesized.Expression;
            return inner;
        }
    }

    private ImmutableArray<WrittenCondition> Split()
    {
        if (Bare is not BinarySyntax { Operator.Value: "and" or "or" } binary) return [];
        var (word, terms) = Predicate switch
        {
            MemberPredicate.AllOf all => ("and", all.Terms),
            MemberPredicate.AnyOf any => ("or", any.Terms),
            _ => (string.Empty, []),
        };
        if (binary.Operator.Value != word) return [];
        var operands = BinaryOperands.Of(binary, word).ToList();
        if (operands.Count != terms.Length) return [];

        // A long row of terms is a tree of short ones, whose parts stand beside each other all the same.
        return [.. operands.Zip(terms, (operand, term) => new WrittenCondition(term, operand, operand.Span)).SelectMany(part =>
            part.Syntax is BinarySyntax { Operator.Value: var inner } && inner == word && !part.Parts.IsEmpty ? part.Parts : [part])];
    }
}
