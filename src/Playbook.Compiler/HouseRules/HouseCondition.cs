using System.Collections.Immutable;
using Playbook.Plan.Predicates;

namespace Playbook.Compiler.HouseRules;

/// <summary>What breaks a house rule: a condition on the fields of what it looks at. A closed family.</summary>
public abstract record HouseCondition
{
    private HouseCondition() { }

    public sealed record AllOf(ImmutableArray<HouseCondition> Terms) : HouseCondition;

    public sealed record AnyOf(ImmutableArray<HouseCondition> Terms) : HouseCondition;

    public sealed record Not(HouseCondition Term) : HouseCondition;

    /// <summary><c>discount &gt; 30%</c>, the value in the unit of the field's kind.</summary>
    public sealed record Compared(HouseField Field, ComparisonOperator Operator, decimal To) : HouseCondition;

    /// <summary><c>price &gt; list_price</c>: two fields of one kind.</summary>
    public sealed record ComparedWith(HouseField Field, ComparisonOperator Operator, HouseField Other) : HouseCondition;

    /// <summary><c>day in [Sat, Sun]</c></summary>
    public sealed record OneOf(HouseField Field, ImmutableArray<string> Words) : HouseCondition;

    /// <summary><c>stacks</c></summary>
    public sealed record IsTrue(HouseField Field) : HouseCondition;

    /// <summary><c>known(margin)</c></summary>
    public sealed record Known(HouseField Field) : HouseCondition;

    /// <summary><c>mentions("免费")</c></summary>
    public sealed record Asked(HouseQuestion Question, ImmutableArray<string> Arguments) : HouseCondition
    {
        public bool Equals(Asked? other) => other is not null && Question == other.Question && Arguments.SequenceEqual(other.Arguments);

        public override int GetHashCode() => HashCode.Combine(Question, Arguments[0]);
    }

    /// <summary>Stands in for what could not be read; a diagnostic says so.</summary>
    public sealed record Unreadable : HouseCondition;

    /// <summary>This condition and all inside it.</summary>
    public IEnumerable<HouseCondition> AndInner() => (this switch
    {
        AllOf all => all.Terms,
        AnyOf any => any.Terms,
        Not not => [not.Term],
        _ => [],
    }).SelectMany(term => term.AndInner()).Prepend(this);

    /// <summary>The fields that it speaks of, each once, in the order of the text.</summary>
    public IEnumerable<HouseField> Fields() => AndInner().SelectMany(term => term switch
    {
        Compared compared => [compared.Field],
        ComparedWith both => [both.Field, both.Other],
        OneOf oneOf => [oneOf.Field],
        IsTrue truth => [truth.Field],
        Known known => [known.Field],
        _ => (ImmutableArray<HouseField>)[],
    }).Distinct();
}
