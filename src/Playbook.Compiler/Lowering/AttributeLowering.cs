using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Expressions;
using Playbook.Compiler.Types;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

internal static class AttributeLowering
{
    public static PlanAttribute Lower(BoundBlock attribute) => new(attribute.Name, attribute.WordsOf(), attribute.Text("from"))
    {
        Kind = attribute.Word("type", "kind") is { } kind ? AttributeDeclaration.KindOf(kind) : AttributeKind.OneOf,
        Range = RangeOf(attribute.Sound("type")!),
        Distribution = attribute.Sound("distribution") is { } distribution ? Distribution(distribution) : null,
        Unknown = attribute.Find<Percent>("unknown", "percent"),
    };

    /// <summary>The distribution that a clause states, whatever the attribute's type.</summary>
    public static PlanDistribution Distribution(BoundClause clause)
    {
        var values = clause.Captures;
        if (values.TryFind<Operand>("sd", out var deviation)) return new PlanDistribution.Normal(values.Get<Operand>("mean"), deviation);
        if (values.TryFind<Percent>("cv", out var variation)) return new PlanDistribution.Lognormal(values.Get<Operand>("mean"), variation);
        return RangeOf(clause) is { } range
            ? new PlanDistribution.Uniform(range)
            : new PlanDistribution.Weights([.. values.Each.Select(round => new PlanWeight(round.Get<string>("value"), round.Get<Percent>("percent")))]);
    }

    /// <summary>The words of <c>one_of</c>; none for another type.</summary>
    public static ImmutableArray<string> WordsOf(this BoundBlock attribute) => attribute.Sound("type")?.Captures.GetOr<ImmutableArray<string>>("values", []) ?? [];

    private static PlanRange? RangeOf(BoundClause clause) =>
        clause.Captures.TryFind<ValueRange>("range", out var range) ? new PlanRange(range.From, range.To!) : null;
}
