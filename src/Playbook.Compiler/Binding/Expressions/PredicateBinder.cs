using System.Collections.Immutable;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Tokens;
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

    private MemberPredicate Bind(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedSyntax inner => Bind(inner.Expression),
        _ when EvidenceBinder.Bind(expression, _context, _problems) is { } evidence => evidence,
        UnarySyntax { Operator.Value: "not" } negation => new MemberPredicate.Not(Bind(negation.Operand)),
        BinarySyntax { Operator.Value: "and" } => new MemberPredicate.AllOf([.. Operands(expression, "and").Select(Bind)]),
        BinarySyntax { Operator.Value: "or" } => new MemberPredicate.AnyOf([.. Operands(expression, "or").Select(Bind)]),
        BinarySyntax { Operator.Value: "in" } membership => BindMembership(membership),
        BinarySyntax comparison when ComparisonOperators.Of(comparison.Operator.Kind) is { } op => BindComparison(comparison, op),
        WordSyntax word => BindWord(word),
        _ => Report(ConditionExpected(expression)),
    };

    /// <summary>The terms of <c>a and b and c</c>, left to right, without recursion on the left.</summary>
    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax expression, string op)
    {
        var terms = new Stack<ExpressionSyntax>();
        while (expression is BinarySyntax binary && binary.Operator.Value == op)
        {
            terms.Push(binary.Right);
            expression = binary.Left;
        }

        return terms.Prepend(expression);
    }

    private MemberPredicate BindWord(WordSyntax word)
    {
        switch (word.Text)
        {
            case "do_not_disturb": return new MemberPredicate.Flag(MemberFlag.DoNotDisturb);
            case "in_group": return new MemberPredicate.Flag(MemberFlag.InGroup);
            case "everyone": return new MemberPredicate.Constant(true);
        }

        if (_context.Symbols.Find("segment", word.Text) is not null) return new MemberPredicate.InSegment(word.Text);
        if (MemberQuantities.Find(word.Text) is { } quantity)
            return Report(_context.Problem(BindingDiagnostics.ConditionExpected, word.Span, word.Text, $"{quantity.Example} >= {quantity.OperandExample}"));
        var known = MemberQuantities.All.Select(entry => entry.Word).Concat(["do_not_disturb", "in_group", "everyone"]).Concat(_context.Symbols.OfKind("segment").Select(s => s.Name));
        return Report(_context.Misspelt(BindingDiagnostics.UnknownQuantity, word.Span, Spellchecker.Nearest(word.Text, known), word.Text));
    }

    private MemberPredicate BindComparison(BinarySyntax comparison, ComparisonOperator op)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        if (IsConstant(left) && !IsConstant(right)) (left, right, op) = (right, left, ComparisonOperators.Mirrored(op));
        if (left is WordSyntax word && _context.Symbols.Find("attribute", word.Text) is not null) return BindAttribute(word, right, op);
        if (MemberQuantities.Read(left, _context) is not { } read) return Report(UnknownQuantity(left));

        _problems.AddRange(read.Problems);
        if (ReadOperand(right) is not { } operand || operand.GetType() != read.Entry.Operand)
            return Report(_context.Problem(BindingDiagnostics.ComparisonMismatch, right.Span, read.Entry.Word, right.ToString(), $"{read.Entry.Example} {comparison.Operator.Text} {read.Entry.OperandExample}"));
        return new MemberPredicate.Comparison(read.Quantity, op, operand);
    }

    private MemberPredicate BindAttribute(WordSyntax attribute, ExpressionSyntax value, ComparisonOperator op)
    {
        if (op is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) || new PhraseElement(value, value.Span) is not { Word: { } word })
            return Report(_context.Problem(BindingDiagnostics.ComparisonMismatch, value.Span, attribute.Text, value.ToString(), $"{attribute.Text} in [ … ]"));
        CheckValue(attribute.Text, word, value.Span);
        var isOne = new MemberPredicate.AttributeIn(attribute.Text, [word]);
        return op == ComparisonOperator.Equal ? isOne : new MemberPredicate.Not(isOne);
    }

    private MemberPredicate BindMembership(BinarySyntax membership)
    {
        if (membership.Left is not WordSyntax attribute || _context.Symbols.Find("attribute", attribute.Text) is null) return Report(UnknownQuantity(membership.Left));
        if (membership.Right is not ListSyntax list || WordListType.Words(list) is not { IsEmpty: false } words)
            return Report(_context.Problem(BindingDiagnostics.ComparisonMismatch, membership.Right.Span, attribute.Text, membership.Right.ToString(), $"{attribute.Text} in [ … ]"));
        for (var i = 0; i < words.Length; i++) CheckValue(attribute.Text, words[i], list.Items[i].Span);
        return new MemberPredicate.AttributeIn(attribute.Text, words);
    }

    private void CheckValue(string attribute, string value, TextSpan span)
    {
        var declared = _context.Symbols.Find("attribute", attribute)?.Declaration?.Block?.Clauses.FirstOrDefault(clause => clause.Keyword.Value == "type");
        var values = PhraseElement.Flatten(declared?.Head).Select(element => element.Expression).OfType<ListSyntax>().SelectMany(list => WordListType.Words(list)).ToList();
        if (values.Count > 0 && !values.Contains(value))
            _problems.Add(_context.Misspelt(BindingDiagnostics.UnknownAttributeValue, span, Spellchecker.Nearest(value, values), value, attribute, string.Join(", ", values)));
    }

    private Operand? ReadOperand(ExpressionSyntax expression)
    {
        var elements = PhraseElement.Flatten(expression);
        var cursor = new PhraseCursor(elements, 0);
        switch (elements)
        {
            case [{ Number: { } number }]:
                return new Operand.Count(number);
            case [{ Literal: TokenKind.Number }, { Word: { } word }] when CurrencyType.LooksLikeOne(word):
                var money = new MoneyType().Read(cursor, _context);
                _problems.AddRange(money.Problems);
                return money.Consumed == 2 ? new Operand.Amount((Plan.Values.Money)money.Value!) : null;
            case [{ Literal: TokenKind.Quantity }]:
                var duration = new DurationType().Read(cursor, _context);
                return duration.Consumed == 1 ? new Operand.Length((NodaTime.Duration)duration.Value!) : null;
            case [{ Literal: TokenKind.Date }]:
                var date = new DateType().Read(cursor, _context);
                _problems.AddRange(date.Problems);
                return new Operand.Date((NodaTime.LocalDate)date.Value!);
            default:
                return null;
        }
    }

    private static bool IsConstant(ExpressionSyntax expression) => expression is LiteralSyntax or ChainSyntax { Parts: [LiteralSyntax, ..] };

    private Diagnostic ConditionExpected(ExpressionSyntax expression) =>
        _context.Problem(BindingDiagnostics.ConditionExpected, expression.Span, expression.ToString(), "orders(60d) >= 2");

    private Diagnostic UnknownQuantity(ExpressionSyntax expression)
    {
        var word = expression switch
        {
            CallSyntax call => call.Name.Value,
            WordSyntax single => single.Text,
            _ => expression.ToString(),
        };
        var span = expression is CallSyntax named ? named.Name.Span : expression.Span;
        var known = MemberQuantities.All.Select(entry => entry.Word).Concat(_context.Symbols.OfKind("attribute").Select(s => s.Name));
        return _context.Misspelt(BindingDiagnostics.UnknownQuantity, span, Spellchecker.Nearest(word, known), word);
    }

    private MemberPredicate Report(Diagnostic problem)
    {
        _problems.Add(problem);
        return Never;
    }
}
