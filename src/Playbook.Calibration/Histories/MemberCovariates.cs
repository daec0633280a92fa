using System.Collections.Immutable;

namespace Playbook.Calibration.Histories;

/// <summary>What is known of members and does not change, as numbers. Members with the same values are one group.</summary>
/// <param name="Names">Of the values.</param>
/// <param name="Groups">The values of each group, in the order of the names.</param>
/// <param name="GroupOf">The group of each member of the log, by its place there.</param>
public sealed record MemberCovariates(ImmutableArray<string> Names, ImmutableArray<ImmutableArray<double>> Groups, ImmutableArray<int> GroupOf)
{
    /// <summary>Members of the log in each group.</summary>
    public ImmutableArray<int> Members { get; } = [.. Groups.Select((_, group) => GroupOf.Count(of => of == group))];

    /// <param name="names">Of the values.</param>
    /// <param name="values">Of each member of the log, in its order.</param>
    public static MemberCovariates Of(ImmutableArray<string> names, IEnumerable<ImmutableArray<double>> values)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<double>>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var of = ImmutableArray.CreateBuilder<int>();
        foreach (var row in values)
        {
            // Equal doubles have equal round-trip texts.
            var key = string.Join(';', row.Select(value => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
            if (!places.TryGetValue(key, out var group))
            {
                places[key] = group = groups.Count;
                groups.Add(row);
            }

            of.Add(group);
        }

        return new(names, groups.ToImmutable(), of.ToImmutable());
    }
}
