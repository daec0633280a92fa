using NodaTime;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Plan.Predicates;

/// <summary>
/// The windows over a member's history. What is exact in time counts in a window that is open at its far end: what happened exactly one length ago
/// counts no more. What is known by local day counts from the day after joining, and a day begins after its midnight.
/// </summary>
public static class MemberWindow
{
    /// <summary>Whether what happened counts, times in days.</summary>
    public static bool Holds(double at, double now, Duration? window) => window is not { } length || at > now - length.TotalDays;

    /// <summary>Whether what happened counts, times in minutes.</summary>
    public static bool Holds(int at, int now, Duration? window) => window is not { } length || at > now - length.TotalMinutes;

    /// <summary>The local day of a time in days: the last that has begun.</summary>
    public static int Today(double now) => (int)Math.Ceiling(now) - 1;

    /// <summary>The local day of a minute: the last that has begun.</summary>
    public static int Today(int minute) => CampaignCalendar.DayOf(minute - 1);

    /// <summary>The first local day that counts.</summary>
    /// <param name="today">The last one.</param>
    /// <param name="joined">The local day of joining.</param>
    /// <param name="window">How far back it goes; null for all the way.</param>
    public static int FirstDay(int today, int joined, Duration? window) =>
        window is { } length ? Math.Max(joined + 1, today + 1 - (int)Math.Ceiling(length.TotalDays)) : joined + 1;
}
