using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Expressions;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

/// <summary><c>members(group) &gt;= 200 members</c>, <c>active_rate(group, 7d) &gt;= 25%</c>. Yields <see cref="PhaseCondition"/>.</summary>
public sealed class PhaseConditionType : PhraseType
{
    private const string Example = "members(group) >= 200 members";

    public override string Name => "phase_condition";

    public override string Description => "a condition on a group such as `active_rate(group, 7d) >= 25%` or `members(group) >= 200 members`";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor is not { Index: 0, Elements: [{ Expression: { } expression }] }) return ReadResult.NoMatch;
        if (expression is BinarySyntax { Left: CallSyntax { Name.Value: "members" } members } size) return ReadSize(size, members, context);
        var read = GroupConditionBinder.Bind(expression, context);
        return read with { Value = new PhaseCondition.OfGroup((GroupCondition)read.Value!) };
    }

    private static ReadResult ReadSize(BinarySyntax size, CallSyntax members, BindingContext context)
    {
        var standIn = new PhaseCondition.OfSize(ComparisonOperator.GreaterOrEqual, 0);
        if (ComparisonOperators.Of(size.Operator.Kind) is not { } op)
            return ReadResult.Wrong(1, standIn, context.Problem(BindingDiagnostics.ConditionExpected, size.Span, size.ToString(), Example));
        if (members.Arguments is not [WordSyntax { Text: "group" }])
            return ReadResult.Wrong(1, standIn, context.Problem(BindingDiagnostics.ArgumentsMismatch, members.Span, members.Name.Value, "it takes `group`", Example));
        var bound = PhraseElement.Flatten(size.Right);
        var read = new CountType().Read(new PhraseCursor(bound, 0), context);
        return read.Consumed == 1 && bound is [_, { Word: "members" or "member" }]
            ? new ReadResult(1, new PhaseCondition.OfSize(op, (int)read.Value!), read.Problems)
            : ReadResult.Wrong(1, standIn, context.Problem(BindingDiagnostics.ComparisonMismatch, size.Right.Span, members.Name.Value, size.Right.ToString(), Example));
    }
}
