using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Symbols;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>Conditions over what members answered and did elsewhere: <c>answered(pain) == 没时间</c>, <c>lesson_done(14d) &gt;= 4</c>.</summary>
internal static class EvidenceBinder
{
    private const string Answered = "answered";

    private static readonly MemberPredicate Never = new MemberPredicate.Constant(false);

    /// <summary>The condition; null where the expression is of another kind.</summary>
    public static MemberPredicate? Bind(ExpressionSyntax expression, BindingContext context, ImmutableArray<Diagnostic>.Builder problems) => expression switch
    {
        CallSyntax { Name.Value: Answered } call => BindAnswered(call, context, problems),
        BinarySyntax { Operator.Value: not ("and" or "or"), Left: CallSyntax { Name.Value: Answered } call } comparison => BindAnswer(comparison, call, context, problems),
        BinarySyntax { Operator.Value: not ("and" or "or"), Left: CallSyntax call } comparison when context.Symbols.Find("event", call.Name.Value) is not null => BindEvents(comparison, call, context, problems),
        _ => null,
    };

    private static MemberPredicate BindAnswered(CallSyntax call, BindingContext context, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (call.Arguments is not [WordSyntax survey])
        {
            problems.Add(context.Problem(BindingDiagnostics.ArgumentsMismatch, call.Span, Answered, "it takes a survey", "answered(pain)"));
            return Never;
        }

        var read = new ReferenceType("survey").Read(new PhraseCursor([new PhraseElement(survey, survey.Span)], 0), context);
        problems.AddRange(read.Problems);
        return ((Symbol)read.Value!).IsError ? Never : new MemberPredicate.Answered(survey.Text, null);
    }

    private static MemberPredicate BindAnswer(BinarySyntax comparison, CallSyntax call, BindingContext context, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (BindAnswered(call, context, problems) is not MemberPredicate.Answered answered) return Never;
        var op = ComparisonOperators.Of(comparison.Operator.Kind);
        if (op is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) || comparison.Right is not WordSyntax answer)
        {
            problems.Add(context.Problem(BindingDiagnostics.ComparisonMismatch, comparison.Right.Span, Answered, comparison.Right.ToString(), "answered(pain) == 没时间"));
            return Never;
        }

        var answers = AnswersOf(context.Symbols.Find("survey", answered.Survey)!);
        if (!answers.Contains(answer.Text) && !answers.IsEmpty)
            problems.Add(context.Misspelt(BindingDiagnostics.UnknownAttributeValue, answer.Span, Spellchecker.Nearest(answer.Text, answers), answer.Text, answered.Survey, string.Join(", ", answers)));
        var isIt = answered with { Answer = answer.Text };
        return op == ComparisonOperator.Equal ? isIt : new MemberPredicate.Not(isIt);
    }

    private static MemberPredicate BindEvents(BinarySyntax comparison, CallSyntax call, BindingContext context, ImmutableArray<Diagnostic>.Builder problems)
    {
        var name = call.Name.Value;
        var example = $"{name}(14d) >= 4";
        if (call.Arguments is not [LiteralSyntax window] || new DurationType().Read(new PhraseCursor([new PhraseElement(window, window.Span)], 0), context) is not { Consumed: 1, Value: Duration length } read)
        {
            problems.Add(context.Problem(BindingDiagnostics.ArgumentsMismatch, call.Span, name, "it takes a window", example));
            return Never;
        }

        problems.AddRange(read.Problems);
        var bound = new PhraseElement(comparison.Right, comparison.Right.Span);
        if (ComparisonOperators.Of(comparison.Operator.Kind) is not { } op || bound.Number is not { } number || !decimal.IsInteger(number) || number > CountType.Largest)
        {
            problems.Add(context.Problem(BindingDiagnostics.ComparisonMismatch, comparison.Right.Span, name, comparison.Right.ToString(), example));
            return Never;
        }

        return new MemberPredicate.EventCount(name, length, op, (int)number);
    }

    /// <summary>The answers that a survey's declaration states.</summary>
    public static ImmutableArray<string> AnswersOf(Symbol survey)
    {
        var clause = survey.Declaration?.Block?.Clauses.FirstOrDefault(clause => clause.Keyword.Value == "answers");
        return [.. PhraseElement.Flatten(clause?.Head).Select(element => element.Word).OfType<string>()];
    }
}
