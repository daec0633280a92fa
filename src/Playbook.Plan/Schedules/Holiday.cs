using System.Collections.Immutable;
using NodaTime;

namespace Playbook.Plan.Schedules;

/// <summary>A day that comes once a year.</summary>
/// <param name="Name">Its name in plans: <c>mid_autumn</c>.</param>
/// <param name="Also">What playbooks may call it beside that: <c>中秋节</c>.</param>
/// <param name="Rule">When it is.</param>
public sealed record Holiday(string Name, ImmutableArray<string> Also, HolidayRule Rule)
{
    public bool IsCalled(string name) => Name == name || Also.Contains(name, StringComparer.Ordinal);

    /// <summary>Its dates in a stretch of days, ascending.</summary>
    public IEnumerable<LocalDate> Within(LocalDate first, LocalDate last) => Enumerable
        .Range(first.Year - 1, Math.Max(0, last.Year - first.Year + 3))
        .Where(year => year is > 0 and < 9999)
        .Select(Rule.In)
        .OfType<LocalDate>()
        .Where(date => date >= first && date <= last);
}
