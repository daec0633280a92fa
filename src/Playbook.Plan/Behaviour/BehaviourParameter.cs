using System.Collections.Immutable;

namespace Playbook.Plan.Behaviour;

/// <summary>How sure a parameter's value is.</summary>
public enum Evidence
{
    /// <summary>Measured in data that the project's validation reads.</summary>
    Measured,

    /// <summary>Published.</summary>
    Source,

    /// <summary>A vendor's or practitioner's page.</summary>
    Weak,

    /// <summary>No source.</summary>
    Assumption,
}

public enum ParameterUnit
{
    /// <summary>A pure number.</summary>
    Number,

    /// <summary>A share between 0 and 1; written in percent.</summary>
    Share,

    /// <summary>A time in days; written as a duration.</summary>
    Days,

    /// <summary>A choice between named forms.</summary>
    Form,
}

/// <summary>A parameter of behaviour that a plan may state by <c>assume { name = value }</c>, with its default and where that comes from.</summary>
/// <param name="Name">As a plan states it.</param>
/// <param name="Unit">Of all its values.</param>
/// <param name="Default">Where the plan states none.</param>
/// <param name="Low">Lower end of what the default may be off by: replicates draw from it where it was not measured.</param>
/// <param name="High">Upper end.</param>
/// <param name="Evidence">How sure the default is.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Doc">What it is.</param>
public sealed record BehaviourParameter(string Name, ParameterUnit Unit, decimal Default, decimal Low, decimal High, Evidence Evidence, string Source, string Doc)
{
    private const decimal MostDays = 36_500m;
    private const decimal MostNumber = 1_000_000m;
    private const decimal MostLogOdds = 50m;

    /// <summary>The forms, the default one first; empty unless the unit is <see cref="ParameterUnit.Form"/>.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>What a number counts, as reports write it after the value: <c>20 orders</c>. Null for a pure number.</summary>
    public string? Noun { get; init; }

    /// <summary>True where the models mean nothing at zero, as of a shape.</summary>
    public bool AboveZero { get; init; }

    /// <summary>True of a difference, which may be below zero as far as above.</summary>
    public bool IsSigned { get; init; }

    /// <summary>The least value, where it is another than that of the unit.</summary>
    public decimal? Floor { get; init; }

    /// <summary>The greatest value, where it is another than that of the unit.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>Under which forms of another parameter it has a say; null where it always has.</summary>
    public FormScope? Scope { get; init; }

    /// <summary>The least value with which the models can be run; what was fitted may lie anywhere from here on, <see cref="Low"/> says what is usual.</summary>
    public decimal Least => Floor ?? (IsSigned ? -Most : Unit == ParameterUnit.Number && Low < 0m ? -MostLogOdds : AboveZero ? 0.000001m : 0m);

    /// <summary>The greatest value with which the models can be run.</summary>
    public decimal Most => Ceiling ?? Unit switch
    {
        ParameterUnit.Share => 1m,
        ParameterUnit.Days => MostDays,
        ParameterUnit.Number => Low < 0m && !IsSigned ? MostLogOdds : MostNumber,
        ParameterUnit.Form => 0m,
        _ => throw new InvalidOperationException($"No such unit: {Unit}."),
    };

    /// <summary>True where the models can be run with this value.</summary>
    public bool Takes(decimal value) => value >= Least && value <= Most;
}
