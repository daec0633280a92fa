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
public sealed record BehaviourParameter(string Name, ParameterUnit Unit, decimal Default, decimal Low, decimal High, Evidence Evidence, string Source, string Doc)
{
    /// <summary>The forms, the default one first; empty unless the unit is <see cref="ParameterUnit.Form"/>.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];
}
