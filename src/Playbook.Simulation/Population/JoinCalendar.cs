namespace Playbook.Simulation.Population;

/// <summary>A shopper who says yes at the till.</summary>
/// <param name="Shopper">Who.</param>
/// <param name="Time">At the order made then.</param>
/// <param name="RecruitFromLast">Which of the plan's recruits asked, counted from the last.</param>
/// <param name="Attempt">How often it said yes before in vain.</param>
internal readonly record struct Yes(int Shopper, double Time, int RecruitFromLast, int Attempt);

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
