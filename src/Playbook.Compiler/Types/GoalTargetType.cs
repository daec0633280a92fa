using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

/// <summary><c>keep_buying.habit</c>. Yields a <see cref="GoalTarget"/>.</summary>
public sealed class GoalTargetType : PhraseType
{
    public override string Name => "goal_target";

    public override string Description => "a target of a goal such as `keep_buying.habit`";

    public override string Ebnf => "name member_tail";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { Expression: MemberAccessSyntax { Path: [var goal, var target] } }) return ReadResult.NoMatch;
        var named = new GoalTarget(goal.Value, target.Value);
        if (context.Symbols.Find("goal", named.Goal) is not { } symbol)
            return ReadResult.Wrong(1, named, ReferenceType.Undefined("goal", named.Goal, goal.Span, context));
        var known = (symbol.Declaration?.Block?.Clauses ?? []).Where(clause => clause is { Keyword.Value: "target", Head: not null }).Select(clause => DeclaredName.Of(clause.Head!)).ToList();
        return known.Contains(named.Target)
            ? ReadResult.Of(1, named)
            : ReadResult.Wrong(1, named, context.Misspelt(BindingDiagnostics.UndefinedName, target.Span, Spellchecker.Nearest(named.Target, known), "target", named.Target));
    }
}
