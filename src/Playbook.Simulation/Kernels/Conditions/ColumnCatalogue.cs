using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>Which columns the groups of a plan offer. What none of them holds is asked of the reference evaluator.</summary>
public sealed class ColumnCatalogue
{
    private readonly Dictionary<ColumnKey, Column> _byKey = [];
    private readonly int[] _slots = new int[3];

    /// <summary>What the simulation keeps of members of a plan: their last order, joining, engagement, choices, persona, and attributes.</summary>
    public static ColumnCatalogue Of(CampaignPlan plan)
    {
        var catalogue = new ColumnCatalogue();
        catalogue.Add(new ColumnKey(ColumnKind.LastOrder), ColumnElement.Double);
        catalogue.Add(new ColumnKey(ColumnKind.JoinTime), ColumnElement.Double);
        catalogue.Add(new ColumnKey(ColumnKind.JoinDay), ColumnElement.Short);
        catalogue.Add(new ColumnKey(ColumnKind.LastEngaged), ColumnElement.Short);
        catalogue.Add(new ColumnKey(ColumnKind.DoNotDisturb), ColumnElement.Byte);
        catalogue.Add(new ColumnKey(ColumnKind.Presence), ColumnElement.Byte);
        if (plan.Population.Personas.Length <= byte.MaxValue)
            catalogue.Add(new ColumnKey(ColumnKind.Persona), ColumnElement.Byte, [.. plan.Population.Personas.Select(persona => persona.Name)]);
        foreach (var attribute in plan.Attributes) catalogue.AddAttribute(attribute);
        return catalogue;
    }

    public IReadOnlyCollection<Column> All => _byKey.Values;

    public Column? Find(ColumnKey key) => _byKey.GetValueOrDefault(key);

    /// <summary>How many columns there are of a type.</summary>
    public int CountOf(ColumnElement element) => _slots[(int)element];

    /// <summary>Adds a column; its words are all that a member may have.</summary>
    public Column Add(ColumnKey key, ColumnElement element, ImmutableArray<string> words = default, AttributeKind? attribute = null)
    {
        var column = new Column(key, element, _slots[(int)element]++) { Words = words.IsDefault ? [] : words, Attribute = attribute };
        _byKey.Add(key, column);
        return column;
    }

    /// <summary>An attribute of words has a column of codes, one that can be compared a column of values; a text whose words the plan does not list has none.</summary>
    private void AddAttribute(PlanAttribute attribute)
    {
        var weights = attribute.Distribution as PlanDistribution.Weights;
        if (attribute.Kind is AttributeKind.Number or AttributeKind.Money or AttributeKind.Distance or AttributeKind.Date)
        {
            if (weights is null) Add(new ColumnKey(ColumnKind.AttributeValue, attribute.Name), ColumnElement.Double, attribute: attribute.Kind);
            return;
        }

        ImmutableArray<string> words = weights is not null ? [.. weights.Shares.Select(share => share.Value)]
            : attribute.Kind == AttributeKind.Truth ? ["true", "false"] : attribute.Values;
        words = [.. words.Distinct(StringComparer.Ordinal)];
        if (!words.IsEmpty && words.Length <= short.MaxValue) Add(new ColumnKey(ColumnKind.AttributeWord, attribute.Name), ColumnElement.Short, words, attribute.Kind);
    }
}
