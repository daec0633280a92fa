using System.Collections.Immutable;
using Playbook.Plan.Json;
using Playbook.Plan.Model;

namespace Playbook.Plan.Diff;

/// <summary>What differs between two plans, item by item and fact by fact, over the same spelling as the plan's JSON.</summary>
public static class PlanDiff
{
    public static PlanDifference Between(CampaignPlan before, CampaignPlan after)
    {
        var old = ByKey(PlanItem.Of(before));
        var now = ByKey(PlanItem.Of(after));
        var removed = old.Where(pair => !now.ContainsKey(pair.Key)).Select(pair => pair.Value).ToList();
        var differences = new List<(string Kind, int Order, ItemDifference Difference)>();
        foreach (var (key, item) in now)
        {
            if (old.TryGetValue(key, out var was)) Changed(was, item);
            else if (removed.Find(r => SameBut(r, item)) is { } renamed)
            {
                removed.Remove(renamed);
                Add(item, new ItemDifference(item.Kind, renamed.Name, ItemChange.Renamed, item.Name, []));
            }
            else Add(item, new ItemDifference(item.Kind, item.Name, ItemChange.Added, null, PlanFacts.Between(null, item.Content)));
        }

        foreach (var item in removed) Add(item, new ItemDifference(item.Kind, item.Name, ItemChange.Removed, null, PlanFacts.Between(item.Content, null)));
        var kinds = old.Values.Concat(now.Values).Select(i => i.Kind).Distinct(StringComparer.Ordinal).ToList();
        return new PlanDifference([.. differences.OrderBy(d => kinds.IndexOf(d.Kind)).ThenBy(d => d.Order).Select(d => d.Difference)]);

        void Changed(PlanItem was, PlanItem item)
        {
            var facts = PlanFacts.Between(was.Content, item.Content);
            if (!facts.IsEmpty) Add(item, new ItemDifference(item.Kind, item.Name, ItemChange.Changed, null, facts));
        }

        void Add(PlanItem item, ItemDifference difference) => differences.Add((item.Kind, differences.Count, difference));
    }

    /// <summary>Items by kind and name; where two share both (budgets that cover the same), the further ones are numbered.</summary>
    private static Dictionary<(string Kind, string Name, int Ordinal), PlanItem> ByKey(ImmutableArray<PlanItem> items) => items
        .GroupBy(i => (i.Kind, i.Name))
        .SelectMany(group => group.Select((item, ordinal) => (Key: (item.Kind, item.Name, ordinal), item)))
        .ToDictionary(pair => pair.Key, pair => pair.item);

    private static bool SameBut(PlanItem a, PlanItem b) =>
        a.Kind == b.Kind && JsonTreeWriter.Compact(a.Content) == JsonTreeWriter.Compact(b.Content);
}
