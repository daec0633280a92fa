using System.Globalization;
using System.Text;

namespace Playbook.Plan.Diff;

/// <summary>Writes a difference for people: one line an item, one line a fact.</summary>
public static class DifferenceText
{
    public static string Render(PlanDifference difference)
    {
        if (difference.IsEmpty) return "no difference: the two plans say the same\n";
        var text = new StringBuilder();
        foreach (var item in difference.Items) Append(text, item);
        var counts = difference.Items.GroupBy(i => i.Change).OrderBy(g => g.Key).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {Word(g.Key)}"));
        text.Append(CultureInfo.InvariantCulture, $"{difference.Items.Length} {(difference.Items.Length == 1 ? "item differs" : "items differ")}: {string.Join(", ", counts)}\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, ItemDifference item)
    {
        var name = item.Name.Length == 0 ? string.Empty : $" {item.Name}";
        var renamed = item.NewName is null ? string.Empty : $" → {item.NewName}";
        text.Append(CultureInfo.InvariantCulture, $"{Word(item.Change),-8} {item.Kind}{name}{renamed}\n");
        foreach (var property in item.Properties)
        {
            var values = (property.Before, property.After) switch
            {
                (null, { } after) when item.Change == ItemChange.Added => OneLine(after),
                ({ } before, null) when item.Change == ItemChange.Removed => OneLine(before),
                var (before, after) => $"{OneLine(before)} → {OneLine(after)}",
            };
            text.Append(CultureInfo.InvariantCulture, $"           {property.Path}: {values}\n");
        }
    }

    private static string OneLine(string? value) =>
        value is null ? "nothing" : value.Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\n", "⏎", StringComparison.Ordinal);

    private static string Word(ItemChange change) => change switch
    {
        ItemChange.Added => "added",
        ItemChange.Removed => "removed",
        ItemChange.Changed => "changed",
        ItemChange.Renamed => "renamed",
        _ => throw new InvalidOperationException($"No such change: {change}."),
    };
}
