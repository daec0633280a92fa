using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Expressions;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.HouseRules;

/// <summary>Gives an expression its meaning as what breaks a house rule. What is wrong stands in as unreadable, with a problem.</summary>
internal sealed class HouseConditionBinder
{
    private static readonly HouseCondition s_unreadable = new HouseCondition.Unreadable();

    private readonly HouseSubject _subject;
    private readonly BindingContext _context;
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();

    private HouseConditionBinder(HouseSubject subject, BindingContext context) => (_subject, _context) = (subject, context);

    public static ReadResult Bind(ExpressionSyntax expression, BindingContext context)
    {
        if (HouseSubjects.Around(expression) is not { } subject) return ReadResult.Of(1, s_unreadable);
        var binder = new HouseConditionBinder(subject, context);
        var condition = binder.Bind(expression);
        return new ReadResult(1, condition, binder._problems.ToImmutable());
    }

    /// <summary>The expression that a flattened phrase was: one, or words side by side such as <c>time in 22:00 .. 23:00</c>; null for a list.</summary>
    public static ExpressionSyntax? WholeOf(ImmutableArray<PhraseElement> elements) => elements switch
    {
        [{ Expression: { } only }] => only,
        [{ Expression.Parent: ChainSyntax chain }, ..] when chain.Parts.Length == elements.Length => chain,
        _ => null,
    };

    private HouseCondition Bind(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedSyntax inner => Bind(inner.Expression),
        UnarySyntax { Operator.Value: "not" } negation => new HouseCondition.Not(Bind(negation.Operand)),
        BinarySyntax { Operator.Value: "and" } => new HouseCondition.AllOf([.. BinaryOperands.Of(expression, "and").Select(Bind)]),
        BinarySyntax { Operator.Value: "or" } => new HouseCondition.AnyOf([.. BinaryOperands.Of(expression, "or").Select(Bind)]),
        BinarySyntax { Operator.Value: "in" } membership => BindMembership(membership.Left, membership.Right),
        BinarySyntax { Operator.Value: "not" } exclusion => new HouseCondition.Not(BindMembership(exclusion.Left, exclusion.Right)),
        BinarySyntax comparison when ComparisonOperators.Of(comparison.Operator.Kind) is { } op => BindComparison(comparison, op),
        ChainSyntax { Parts: [var left, WordSyntax { Text: "in" }, var right] } => BindMembership(left, right),
        CallSyntax call => BindCall(call),
        WordSyntax word when FieldOf(word) is not { } field => Unknown(word),
        WordSyntax { } word => FieldOf(word) is { Kind: HouseFieldKind.Truth } truth ? new HouseCondition.IsTrue(truth) : Report(Expected(word, FieldOf(word)!.Example)),
        _ => Report(Expected(expression, _subject.Fields[0].Example)),
    };

    private HouseCondition BindComparison(BinarySyntax comparison, ComparisonOperator op)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        if (left is not WordSyntax && right is WordSyntax turned && FieldOf(turned) is not null) (left, right, op) = (right, left, ComparisonOperators.Mirrored(op));
        if (FieldOf(left) is not { } field) return Unknown(left);
        if (!field.IsOrdered)
        {
            if (field.Kind == HouseFieldKind.Truth || op is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual)) return Mismatch(field, right);
            var isIt = BindWords(field, right, [right]);
            return op == ComparisonOperator.Equal ? isIt : new HouseCondition.Not(isIt);
        }

        if (right is WordSyntax && FieldOf(right) is { } other)
            return other.Kind == field.Kind ? new HouseCondition.ComparedWith(field, op, other) : Mismatch(field, right);
        return ValueOf(field, right) is { } value ? new HouseCondition.Compared(field, op, value) : s_unreadable;
    }

    private HouseCondition BindMembership(ExpressionSyntax left, ExpressionSyntax right)
    {
        if (FieldOf(left) is not { } field) return Unknown(left);
        if (!field.IsOrdered) return right is ListSyntax list && field.Kind != HouseFieldKind.Truth ? BindWords(field, right, list.Items) : Mismatch(field, right);
        if (right is ListSyntax values)
        {
            ImmutableArray<decimal?> each = [.. values.Items.Select(item => ValueOf(field, item))];
            return each.Contains(null) || each.IsEmpty ? each.IsEmpty ? Mismatch(field, right) : s_unreadable
                : new HouseCondition.AnyOf([.. each.Select(value => new HouseCondition.Compared(field, ComparisonOperator.Equal, value!.Value))]);
        }

        if (right is not RangeSyntax range) return Mismatch(field, right);
        if (ValueOf(field, range.Lower) is not { } from) return s_unreadable;
        var above = new HouseCondition.Compared(field, ComparisonOperator.GreaterOrEqual, from);
        if (range.Upper is not { } upper) return above;
        if (ValueOf(field, upper) is not { } to) return s_unreadable;
        if (from > to)
        {
            // A time range may cross midnight.
            var below = new HouseCondition.Compared(field, ComparisonOperator.LessOrEqual, to);
            if (field.Kind == HouseFieldKind.Time) return new HouseCondition.AnyOf([above, below]);
            return Report(_context.Problem(BindingDiagnostics.RangeReversed, range.Span, upper.ToString(), range.Lower.ToString()).With(Fix.Replace("swap the two", range.Span, $"{upper} .. {range.Lower}")));
        }

        return new HouseCondition.AllOf([above, new HouseCondition.Compared(field, ComparisonOperator.LessOrEqual, to)]);
    }

    private HouseCondition BindWords(HouseField field, ExpressionSyntax written, ImmutableArray<ExpressionSyntax> items)
    {
        var words = items.Select(item => new PhraseElement(item, item.Span)).ToImmutableArray();
        if (words.IsEmpty || words.Any(word => word.Name is null)) return Mismatch(field, written);
        foreach (var word in words)
        {
            if (field.Kind == HouseFieldKind.Name)
            {
                if (_context.Symbols.Find(field.Of, word.Name!) is null) _problems.Add(ReferenceType.Undefined(field.Of, word.Name!, word.Span, _context));
            }
            else if (!field.Words.Contains(word.Name!))
            {
                var near = field.Words.FirstOrDefault(known => word.Name!.StartsWith(known, StringComparison.OrdinalIgnoreCase)) ?? NearWords.Nearest(word.Name!, field.Words);
                _problems.Add(_context.Misspelt(BindingDiagnostics.UnknownAttributeValue, word.Span, near, word.Name!, field.Word, string.Join(", ", field.Words)));
            }
        }

        return new HouseCondition.OneOf(field, [.. words.Select(word => word.Name!)]);
    }

    private HouseCondition BindCall(CallSyntax call)
    {
        if (call.Name.Value == "known")
        {
            if (call.Arguments is not [var only]) return Report(_context.Problem(BindingDiagnostics.ArgumentsMismatch, call.Span, "known", "it takes a field", $"known({_subject.Fields[0].Word})"));
            return FieldOf(only) is { } field ? new HouseCondition.Known(field) : Unknown(only);
        }

        if (_subject.Questions.FirstOrDefault(known => known.Word == call.Name.Value) is not { } question) return Unknown(call);
        return HouseArguments.Read(question, call, _context, _problems) is { } arguments ? new HouseCondition.Asked(question, arguments) : s_unreadable;
    }

    private decimal? ValueOf(HouseField field, ExpressionSyntax written)
    {
        if (HouseScale.Read(field.Kind, PhraseElement.Flatten(written), _context) is { } read)
        {
            _problems.AddRange(read.Problems);
            return (decimal)read.Value!;
        }

        if (HouseArguments.Meant(field, written, _context) is { } meant) Report(meant);
        else Mismatch(field, written);
        return null;
    }

    private HouseField? FieldOf(ExpressionSyntax expression) => expression is WordSyntax word ? _subject.Find(word.Text) : null;

    private HouseCondition Mismatch(HouseField field, ExpressionSyntax written) =>
        Report(_context.Problem(BindingDiagnostics.ComparisonMismatch, written.Span, field.Word, written.ToString(), field.Example));

    private Diagnostic Expected(ExpressionSyntax expression, string example) =>
        _context.Problem(BindingDiagnostics.ConditionExpected, expression.Span, expression.ToString(), example);

    private HouseCondition Unknown(ExpressionSyntax expression)
    {
        var (word, span) = expression is CallSyntax call ? (call.Name.Value, call.Name.Span) : (expression.ToString(), expression.Span);
        ImmutableArray<string> known = expression is CallSyntax ? [.. _subject.Questions.Select(question => question.Word), "known"] : [.. _subject.Fields.Select(field => field.Word)];
        var all = _subject.Fields.Select(field => field.Word).Concat(_subject.Questions.Select(question => $"{question.Word}(…)"));
        return Report(_context.Misspelt(BindingDiagnostics.HouseFieldUnknown, span, NearWords.Nearest(word, known), _subject.Word, word, Phrase.List(all.Select(one => Phrase.Of($"`{one}`")))));
    }

    private HouseCondition Report(Diagnostic problem)
    {
        _problems.Add(problem);
        return s_unreadable;
    }
}
