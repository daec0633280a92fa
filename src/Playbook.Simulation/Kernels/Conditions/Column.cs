using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>A column that groups offer: one value a member.</summary>
/// <param name="Key">By what it is found.</param>
/// <param name="Element">The type of its values.</param>
/// <param name="Slot">Its place among the columns of that type.</param>
public sealed record Column(ColumnKey Key, ColumnElement Element, int Slot)
{
    /// <summary>The words that its codes stand for, where it holds codes.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>What kind of values it holds, where they are those of an attribute.</summary>
    public AttributeKind? Attribute { get; init; }

    /// <summary>What it is called where a kernel is shown.</summary>
    public string Label => Key.Kind switch
    {
        ColumnKind.LastOrder when Key.Name is null => "lastOrder",
        ColumnKind.LastOrder => $"lastOrder_{Key.Name}",
        ColumnKind.JoinTime => "joinTime",
        ColumnKind.JoinDay => "joinDay",
        ColumnKind.LastEngaged => "lastEngaged",
        ColumnKind.DoNotDisturb => "doNotDisturb",
        ColumnKind.Presence => "presence",
        ColumnKind.Persona => "persona",
        ColumnKind.AttributeWord or ColumnKind.AttributeValue => $"attribute_{Key.Name}",
        _ => throw new InvalidOperationException($"{Key.Kind} is not a kind of column."),
    };

    public override string ToString() => Label;
}

/// <summary>The type of a column's values.</summary>
public enum ColumnElement
{
    Byte,
    Short,
    Double,
}
