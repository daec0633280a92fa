using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Trees;

namespace Playbook.Checks.Conditions;

/// <summary>A place of a playbook that states a condition on members.</summary>
/// <param name="Use">What the condition decides.</param>
/// <param name="Name">The segment, stage, role or prohibition that it decides on.</param>
/// <param name="Clause">The clause that states it.</param>
internal sealed record StatedCondition(ConditionUse Use, string Name, BoundClause Clause)
{
    private WrittenCondition? _written;

    public MemberPredicate Predicate => Clause.Get<MemberPredicate>("predicate");

    /// <summary>The condition beside its words.</summary>
    public WrittenCondition Written => _written ??= new WrittenCondition(Predicate, Whole(Clause), Span);

    /// <summary>Where the condition stands.</summary>
    public TextSpan Span => Clause.Phrase?.Span ?? Clause.Syntax.Keyword.Span;

    /// <summary>What it says of a member who meets it.</summary>
    public Phrase Said => Use switch
    {
        ConditionUse.Segment => Phrase.Of($"is in `{Name}`"),
        ConditionUse.Stage => Phrase.Of($"enters the stage `{Name}`"),
        ConditionUse.RoleBegins => Phrase.Of($"comes into the role `{Name}`"),
        ConditionUse.RoleEnds => Phrase.Of($"leaves the role `{Name}`"),
        ConditionUse.Forbid => Phrase.Of($"is let off `{Name}`"),
        _ => throw new InvalidOperationException($"{Use} is no use of a condition."),
    };

    private static ExpressionSyntax? Whole(BoundClause clause) => PhraseElement.Flatten(clause.Phrase) is [{ Expression: { } only }] ? only : null;
}
