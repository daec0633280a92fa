namespace Playbook.Simulation.Population;

/// <summary>Who says yes on which day.</summary>
internal sealed class JoinCalendar(int days)
{
    private readonly List<Yes>?[] _days = new List<Yes>?[days];

    public void Add(Yes yes) => (_days[(int)yes.Time] ??= []).Add(yes);

    /// <summary>In the order in which they pay.</summary>
    public IReadOnlyList<Yes> Take(int day)
    {
        var yeses = _days[day];
        _days[day] = null;
        if (yeses is null)
        {
            return [];
        }

        yeses.Sort((x, y) => x.Time != y.Time ? x.Time.CompareTo(y.Time) : x.Shopper.CompareTo(y.Shopper));
        return yeses;
    }
}
