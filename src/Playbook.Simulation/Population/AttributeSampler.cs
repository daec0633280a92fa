using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Population;

/// <summary>Draws the values of one attribute by inversion: one uniform, one value.</summary>
internal sealed class AttributeSampler
{
    private readonly PlanAttribute _attribute;
    private readonly string _currency;
    private readonly ImmutableArray<PlanWeight> _weights;
    private readonly PlanRange? _bounds;
    private readonly LognormalDistribution? _lognormal;
    private readonly int _decimals;

    public AttributeSampler(PlanAttribute attribute, string currency)
    {
        _attribute = attribute;
        _currency = currency;
        Index = StableHash(attribute.Name);
        Unknown = (double)(attribute.Unknown?.Fraction ?? 0m);
        _bounds = (attribute.Distribution as PlanDistribution.Uniform)?.Over ?? attribute.Range;
        _weights = attribute.Distribution is PlanDistribution.Weights weights ? weights.Shares : Even(attribute);
        _lognormal = attribute.Distribution is PlanDistribution.Lognormal(var mean, var variation)
            ? new LognormalDistribution((double)SizeOf(mean), (double)variation.Fraction)
            : null;
        _decimals = attribute.Kind == AttributeKind.Money ? 2 : Mentioned(attribute).Select(o => Decimals(SizeOf(o))).DefaultIfEmpty(0).Max();
    }

    /// <summary>Which of a shopper's attributes it is: the same wherever it is declared.</summary>
    public int Index { get; }

    /// <summary>The chance that it is not known.</summary>
    public double Unknown { get; }

    public string? Word(double uniform)
    {
        var left = (decimal)uniform;
        foreach (var (value, share) in _weights)
        {
            left -= share.Fraction;
            if (left < 0m)
            {
                return value;
            }
        }

        return _weights.IsEmpty ? null : _weights[^1].Value;
    }

    /// <summary>A number has as many decimals as those of its declaration, so that ranges side by side leave no gap between them.</summary>
    public Operand? Value(double uniform)
    {
        if (_attribute.Kind == AttributeKind.Date)
        {
            return _bounds is { From: Operand.Date from, To: Operand.Date to }
                ? new Operand.Date(from.Value.PlusDays((int)(uniform * (Period.DaysBetween(from.Value, to.Value) + 1))))
                : null;
        }

        double? drawn = _attribute.Distribution switch
        {
            PlanDistribution.Normal normal => (double)SizeOf(normal.Mean) + ((double)SizeOf(normal.Deviation) * NormalDistribution.Quantile(uniform)),
            PlanDistribution.Lognormal => _lognormal!.Quantile(uniform),
            _ when _bounds is { } bounds => (double)SizeOf(bounds.From) + (uniform * (double)(SizeOf(bounds.To) - SizeOf(bounds.From))),
            _ => null,
        };
        return drawn is { } value ? Typed(Bounded(Math.Round((decimal)value, _decimals, MidpointRounding.AwayFromZero))) : null;
    }

    private Operand? Typed(decimal value) => _attribute.Kind switch
    {
        AttributeKind.Number => new Operand.Count(value),
        AttributeKind.Money => new Operand.Amount(new Money(value, _currency)),
        AttributeKind.Distance => new Operand.Way(new Distance(value)),
        _ => null,
    };

    private decimal Bounded(decimal value) => _attribute.Range is { } range ? Math.Clamp(value, SizeOf(range.From), SizeOf(range.To)) : value;

    private static ImmutableArray<PlanWeight> Even(PlanAttribute attribute)
    {
        ImmutableArray<string> values = attribute.Kind == AttributeKind.Truth ? ["true", "false"] : attribute.Values;
        return [.. values.Select(value => new PlanWeight(value, new Percent(100m / values.Length)))];
    }

    private static IEnumerable<Operand> Mentioned(PlanAttribute attribute) =>
    [
        .. attribute.Range is { } range ? (Operand[])[range.From, range.To] : [],
        .. attribute.Distribution switch
        {
            PlanDistribution.Uniform uniform => (Operand[])[uniform.Over.From, uniform.Over.To],
            PlanDistribution.Normal normal => [normal.Mean, normal.Deviation],
            PlanDistribution.Lognormal lognormal => [lognormal.Mean],
            _ => [],
        },
    ];

    private static decimal SizeOf(Operand operand) => operand switch
    {
        Operand.Count count => count.Value,
        Operand.Amount amount => amount.Value.Amount,
        Operand.Way way => way.Value.Metres,
        Operand.Date => 0m,
        _ => throw new InvalidOperationException($"No attribute is drawn from {operand.GetType().Name}."),
    };

    private static int Decimals(decimal value) => (value / 1.0000000000000000000000000000m).Scale;

    /// <summary>FNV-1a.</summary>
    private static int StableHash(string name) => unchecked((int)name.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u));
}
