using NodaTime;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Engine;

/// <summary>Calendar months of the period, numbered from that of its first day.</summary>
internal sealed class MonthLine
{
    private readonly int[] _months;

    public MonthLine(CampaignCalendar calendar)
    {
        _months = new int[calendar.Days];
        var first = calendar.Date(0);
        First = new LocalDate(first.Year, first.Month, 1);
        for (var day = 0; day < _months.Length; day++)
        {
            var date = calendar.Date(day);
            _months[day] = ((date.Year - first.Year) * 12) + date.Month - first.Month;
        }

        Count = _months.Length == 0 ? 0 : _months[^1] + 1;
    }

    public LocalDate First { get; }

    public int Count { get; }

    /// <summary>Days before the period belong to its first month.</summary>
    public int Of(int day) => _months[Math.Max(0, day)];

    public bool EndsOn(int day) => day + 1 == _months.Length || _months[day + 1] != _months[day];
}
