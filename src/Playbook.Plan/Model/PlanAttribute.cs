using System.Collections.Immutable;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

// What is known of members beyond what the language knows by itself.

/// <summary><c>attribute city { type one_of [长沙, 湘潭, 株洲]; from "member_city" }</c></summary>
/// <param name="Name">Its identity.</param>
/// <param name="Values">The values it may have, where it is one of some words.</param>
/// <param name="Column">The column of a member file that holds it.</param>
public sealed record PlanAttribute(string Name, ImmutableArray<string> Values, string? Column)
{
    public AttributeKind Kind { get; init; } = AttributeKind.OneOf;

    /// <summary>The least and the largest value, both included; null where the declaration sets no bounds.</summary>
    public PlanRange? Range { get; init; }

    /// <summary>How the values are spread over synthetic members.</summary>
    public PlanDistribution? Distribution { get; init; }

    /// <summary>Share of members of whom it is not known.</summary>
    public Percent? Unknown { get; init; }
}

/// <summary>What kind of values an attribute has.</summary>
public enum AttributeKind
{
    OneOf,
    Text,
    Truth,
    Number,
    Money,
    Date,
    Distance,
}

/// <summary>Two values of one kind and all between them.</summary>
public sealed record PlanRange(Operand From, Operand To);

/// <summary>How an attribute's values are spread over synthetic members. A closed family.</summary>
public abstract record PlanDistribution
{
    private PlanDistribution() { }

    /// <summary><c>distribution 长沙 60%, 湘潭 30%, 株洲 10%</c></summary>
    public sealed record Weights(ImmutableArray<PlanWeight> Shares) : PlanDistribution;

    /// <summary><c>distribution uniform 18 .. 60</c></summary>
    public sealed record Uniform(PlanRange Over) : PlanDistribution;

    /// <summary><c>distribution normal 38 sd 12</c>; what falls outside of the attribute's range is moved to its nearest end.</summary>
    public sealed record Normal(Operand Mean, Operand Deviation) : PlanDistribution;

    /// <summary><c>distribution lognormal 2km cv 60%</c></summary>
    public sealed record Lognormal(Operand Mean, Percent Variation) : PlanDistribution;
}

/// <summary>A value and its share of members.</summary>
public sealed record PlanWeight(string Value, Percent Share);
