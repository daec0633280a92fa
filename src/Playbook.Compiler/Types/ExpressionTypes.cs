using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Expressions;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

// Types whose phrase is one expression with operators; the binders in Binding/Expressions give it its meaning.

/// <summary><c>orders(fruit, 60d) &gt;= 2 and not do_not_disturb</c>. Yields a member predicate.</summary>
public sealed class PredicateType : PhraseType
{
    public override string Name => "predicate";

    public override string Description => "a condition on a member such as `orders(60d) >= 2`";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) => cursor switch
    {
        { Index: 0, Elements: [{ Expression: { } expression }] } => PredicateBinder.Bind(expression, context),
        { Index: 0, Elements: [{ Expression.Parent: ChainSyntax chain }, ..] } when chain.Parts.Length == cursor.Elements.Length && PredicateBinder.IsCondition(chain) =>
            PredicateBinder.Bind(chain, context) with { Consumed = cursor.Elements.Length },
        _ => ReadResult.NoMatch,
    };
}

/// <summary><c>active_rate(group, 7d) &lt; 25%</c>. Yields a group condition.</summary>
public sealed class GroupConditionType : PhraseType
{
    public override string Name => "group_condition";

    public override string Description => "a condition on a group such as `active_rate(group, 7d) < 25%`";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) =>
        cursor is { Index: 0, Elements: [{ Expression: { } expression }] } ? GroupConditionBinder.Bind(expression, context) : ReadResult.NoMatch;
}

/// <summary><c>percent of members(…) where …</c>, <c>member_orders(28d) / store_orders(28d)</c>. Yields a metric expression.</summary>
public sealed class MetricType : PhraseType
{
    public override string Name => "metric";

    public override string Description => "a figure such as `user_repurchase_rate(90d)`";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) =>
        cursor is { Index: 0, Elements: [{ Expression: { } expression }] } ? MetricBinder.Bind(expression, context) : ReadResult.NoMatch;
}

/// <summary><c>still_frequent &gt;= 19.22% at period_end</c>. Yields a <see cref="BoundTarget"/>.</summary>
public sealed class TargetType : PhraseType
{
    public override string Name => "target";

    public override string Description => "a figure and its bound such as `user_repurchase_rate(90d) >= 35% at period_end`";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) =>
        cursor is { Index: 0, Elements: [{ Expression: { } expression }] } ? TargetBinder.Bind(expression, context) : ReadResult.NoMatch;
}
