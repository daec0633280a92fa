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

    public bool IsAll => Predicate is MemberPredicate.AllOf && !Parts.IsEmpty;

    public bool IsAny => Predicate is MemberPredicate.AnyOf && !Parts.IsEmpty;

    /// <summary>The words, on one line and not too long.</summary>
    public Phrase Said(SourceText source)
    {
        var words = string.Join(' ', (Syntax?.ToString() ?? source.ToString(Span)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= Longest ? words : $"{words[..Longest]}…";
    }

    /// <summary>How many parts there are within parts, itself included; no more than a number are counted.</summary>
    public int Size(int most)
    {
        var (open, count) = (new Stack<WrittenCondition>([this]), 0);
        while (count < most && open.TryPop(out var next))
        {
            count++;
            foreach (var part in next.Parts) open.Push(part);
        }

        return count;
    }

    private ImmutableArray<WrittenCondition> Split()
    {
        var inner = Syntax;
        while (inner is ParenthesizedSyntax parenthesized) inner = parenthesized.Expression;
        if (inner is not BinarySyntax { Operator.Value: "and" or "or" } binary) return [];
        var (word, terms) = Predicate switch
        {
            MemberPredicate.AllOf all => ("and", all.Terms),
            MemberPredicate.AnyOf any => ("or", any.Terms),
            _ => (string.Empty, []),
        };
        if (binary.Operator.Value != word) return [];
        var operands = BinaryOperands.Of(inner, word).ToList();
        return operands.Count == terms.Length ? [.. operands.Zip(terms, (operand, term) => new WrittenCondition(term, operand, operand.Span))] : [];
    }
}
