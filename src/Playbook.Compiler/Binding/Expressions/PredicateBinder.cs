using System.Collections.Immutable;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>Gives an expression its meaning as a condition on a member. What is wrong stands in as <c>false</c>, with a problem.</summary>
internal sealed class PredicateBinder
{
    private static readonly MemberPredicate Never = new MemberPredicate.Constant(false);

    private readonly BindingContext _context;
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();

    private PredicateBinder(BindingContext context) => _context = context;

    public static ReadResult Bind(ExpressionSyntax expression, BindingContext context)
    {
        var binder = new PredicateBinder(context);
        var predicate = binder.Bind(expression);
        return new ReadResult(1, predicate, binder._problems.ToImmutable());
    }

    /// <summary>True for words side by side that make a condition: <c>orders(30d) in 2 .. 4</c>, <c>top 20% of spend(90d)</c>.</summary>
    public static bool IsCondition(ChainSyntax chain) =>
        chain.Parts is [_, WordSyntax { Text: "in" }, RangeSyntax] or [WordSyntax { Text: "top" or "bottom" }, LiteralSyntax, WordSyntax { Text: "of" }, _];

    private MemberPredicate Bind(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedSyntax inner => Bind(inner.Expression),
        _ when EvidenceBinder.Bind(expression, _context, _problems) is { } evidence => evidence,
        UnarySyntax { Operator.Value: "not" } negation => new MemberPredicate.Not(Bind(negation.Operand)),
        BinarySyntax { Operator.Value: "and" } => new MemberPredicate.AllOf([.. BinaryOperands.Of(expression, "and").Select(Bind)]),
        BinarySyntax { Operator.Value: "or" } => new MemberPredicate.AnyOf([.. BinaryOperands.Of(expression, "or").Select(Bind)]),
        BinarySyntax binary when WordSetBinder.IsOfWords(binary.Left, _context) => WordSetBinder.Bind(binary, _context, _problems) ?? Never,
        BinarySyntax { Operator.Value: "in" } membership => BindRange(membership.Left, membership.Right),
        BinarySyntax { Operator.Value: "not" } exclusion => new MemberPredicate.Not(BindRange(exclusion.Left, exclusion.Right)),
        BinarySyntax comparison when ComparisonOperators.Of(comparison.Operator.Kind) is { } op => BindComparison(comparison, op),
        ChainSyntax { Parts: [var left, WordSyntax { Text: "in" }, RangeSyntax range] } => BindRange(left, range),
        ChainSyntax { Parts: [WordSyntax { Text: "top" or "bottom" } end, LiteralSyntax share, WordSyntax { Text: "of" }, var quantity] } => BindRank(expression, end, share, quantity),
        CallSyntax call when OrderFilterBinder.IsQuantifier(call) => OrderFilterBinder.Bind(call, _context, _problems),
        CallSyntax { Name.Value: "known" } call => BindKnown(call),
        WordSyntax word => BindWord(word),
        _ => Report(ConditionExpected(expression)),
    };

    private MemberPredicate BindWord(WordSyntax word)
    {
        switch (word.Text)
        {
            case "do_not_disturb": return new MemberPredicate.Flag(MemberFlag.DoNotDisturb);
            case "in_group": return new MemberPredicate.Flag(MemberFlag.InGroup);
            case "everyone": return new MemberPredicate.Constant(true);
        }

        if (_context.Symbols.Find("segment", word.Text) is not null) return new MemberPredicate.InSegment(word.Text);
        if (AttributeDeclaration.Find(word.Text, _context) is { } attribute)
        {
            return attribute.Kind == AttributeKind.Truth ? new MemberPredicate.AttributeIn(word.Text, ["true"])
                : Report(_context.Problem(BindingDiagnostics.ConditionExpected, word.Span, word.Text, attribute.IsComparable ? $"{word.Text} >= {attribute.Entry.OperandExample}" : $"{word.Text} in [ … ]"));
        }

        if (MemberQuantities.Find(word.Text) is { } quantity)
            return Report(_context.Problem(BindingDiagnostics.ConditionExpected, word.Span, word.Text, $"{quantity.Example} >= {quantity.OperandExample}"));
        var known = MemberQuantities.All.Select(entry => entry.Word).Concat(["do_not_disturb", "in_group", "everyone"]).Concat(_context.Symbols.OfKind("segment").Select(s => s.Name));
        return Report(_context.Misspelt(BindingDiagnostics.UnknownQuantity, word.Span, NearWords.Nearest(word.Text, known), word.Text));
    }

    private MemberPredicate BindComparison(BinarySyntax comparison, ComparisonOperator op)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        if (IsConstant(left) && !IsConstant(right)) (left, right, op) = (right, left, ComparisonOperators.Mirrored(op));
        if (MemberQuantities.Read(left, _context) is not { } read) return Report(UnknownQuantity(left));

        _problems.AddRange(read.Problems);
        return ReadOperand(right) is { } operand && read.Entry.TakesOperand(operand)
            ? Compare(read.Quantity, op, operand, right)
            : Report(OperandSpelling.Find(right, read.Entry, _context) ?? OperandSpelling.WithUnit(
                _context.Problem(BindingDiagnostics.ComparisonMismatch, right.Span, read.Entry.Word, right.ToString(), $"{read.Entry.Example} {comparison.Operator.Text} {read.Entry.OperandExample}"),
                right, read.Entry, _context));
    }

    /// <summary><c>orders(30d) in 2 .. 4</c>: both ends are in it.</summary>
    private MemberPredicate BindRange(ExpressionSyntax left, ExpressionSyntax right)
    {
        if (MemberQuantities.Read(left, _context) is not { } read) return Report(UnknownQuantity(left));
        _problems.AddRange(read.Problems);
        if (right is not RangeSyntax range || ValueRangeType.ReadRange(range, _context) is not { Value: ValueRange values } ends || !read.Entry.TakesOperand(values.From))
            return Report(_context.Problem(BindingDiagnostics.ComparisonMismatch, right.Span, read.Entry.Word, right.ToString(), $"{read.Entry.Example} in {read.Entry.OperandExample} .. {read.Entry.OperandExample}"));
        _problems.AddRange(ends.Problems);
        var from = Compare(read.Quantity, ComparisonOperator.GreaterOrEqual, values.From, range.Lower);
        return values.To is null ? from : new MemberPredicate.AllOf([from, Compare(read.Quantity, ComparisonOperator.LessOrEqual, values.To, range.Upper!)]);
    }

    private MemberPredicate Compare(MemberQuantity quantity, ComparisonOperator op, Operand operand, ExpressionSyntax written)
    {
        // A bound beyond what the attribute can be makes the condition hold always or never, which nobody means.
        if (quantity.Attribute is { } name && operand is not Operand.DaysAgo && AttributeDeclaration.Find(name, _context) is { Range: { } range }
            && range.From.GetType() == operand.GetType() && (ValueRangeType.Sign(operand, range.From) < 0 || (range.To is { } to && ValueRangeType.Sign(operand, to) > 0)))
        {
            return Report(_context.Problem(BindingDiagnostics.ValueOutOfRange, written.Span, written.ToString(), name, range.ToString()));
        }

        return new MemberPredicate.Comparison(quantity, op, operand);
    }

    private MemberPredicate BindRank(ExpressionSyntax whole, WordSyntax end, LiteralSyntax share, ExpressionSyntax of)
    {
        if (new PhraseElement(share, share.Span).Quantity is not (var points, "%") || points is <= 0m or >= 100m) return Report(ConditionExpected(whole, "top 20% of spend(90d)"));
        if (MemberQuantities.Read(of, _context) is not { } read) return Report(UnknownQuantity(of));
        _problems.AddRange(read.Problems);
        return read.Entry.CanRank
            ? new MemberPredicate.Ranked(end.Text == "top" ? RankEnd.Top : RankEnd.Bottom, new Percent(points), read.Quantity)
            : Report(_context.Problem(BindingDiagnostics.NotRanked, of.Span, read.Entry.Word));
    }

    private MemberPredicate BindKnown(CallSyntax call)
    {
        if (call.Arguments is not [WordSyntax word])
            return Report(_context.Problem(BindingDiagnostics.ArgumentsMismatch, call.Span, call.Name.Value, "it takes an attribute", "known(city)"));
        _problems.AddRange(new ReferenceType("attribute").Read(new PhraseCursor([new PhraseElement(word, word.Span)], 0), _context).Problems);
        return new MemberPredicate.Known(word.Text);
    }

    private Operand? ReadOperand(ExpressionSyntax expression)
    {
        if (OperandType.ReadWhole(expression, _context) is not { } read) return null;
        _problems.AddRange(read.Problems);
        return (Operand)read.Value!;
    }

    private static bool IsConstant(ExpressionSyntax expression) => expression is LiteralSyntax or ChainSyntax { Parts: [LiteralSyntax, ..] };

    private Diagnostic ConditionExpected(ExpressionSyntax expression, string example = "orders(60d) >= 2") =>
        _context.Problem(BindingDiagnostics.ConditionExpected, expression.Span, expression.ToString(), example);

    private Diagnostic UnknownQuantity(ExpressionSyntax expression)
    {
        var word = expression switch
        {
            CallSyntax call => call.Name.Value,
            WordSyntax single => single.Text,
            _ => expression.ToString(),
        };
        var span = expression is CallSyntax named ? named.Name.Span : expression.Span;
        var known = MemberQuantities.All.Select(entry => entry.Word).Concat(WordSetBinder.Facts.Select(fact => fact.Word)).Concat(_context.Symbols.OfKind("attribute").Select(s => s.Name));
        return _context.Misspelt(BindingDiagnostics.UnknownQuantity, span, NearWords.Nearest(word, known), word);
    }

    private MemberPredicate Report(Diagnostic problem)
    {
        _problems.Add(problem);
        return Never;
    }
}
