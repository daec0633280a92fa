namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>By what a column of members is found.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Name">The product of a last order, or the attribute; null where there is none.</param>
public readonly record struct ColumnKey(ColumnKind Kind, string? Name = null)
{
    public override string ToString() => Name is null ? Kind.ToString() : $"{Kind}({Name})";
}

/// <summary>What a column holds of each member.</summary>
public enum ColumnKind
{
    /// <summary>Doubles: the moment of the last order up to now, in days of the period; −∞ where there was none.</summary>
    LastOrder,

    /// <summary>Doubles: the moment of joining, in days of the period; +∞ where the member has not joined.</summary>
    JoinTime,

    /// <summary>Shorts: the local day of joining; <see cref="short.MaxValue"/> where the member has not joined.</summary>
    JoinDay,

    /// <summary>Shorts: the last local day on which the member engaged with a touch; below 0 where it never did.</summary>
    LastEngaged,

    /// <summary>Bytes: 1 for one who chose not to be messaged, else 0.</summary>
    DoNotDisturb,

    /// <summary>Bytes: 0 for one who reads the group, 1 for one who muted it, 2 for one who left.</summary>
    Presence,

    /// <summary>Bytes: the place of the kind of shopper in the plan.</summary>
    Persona,

    /// <summary>Shorts: the place of an attribute's word among the words of its <see cref="Column"/>; −1 where it is unknown.</summary>
    AttributeWord,

    /// <summary>Doubles: the number, amount, metres, or day of the period of an attribute, as <see cref="ColumnNumber"/> writes it; NaN where it is unknown.</summary>
    AttributeValue,
}
