using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Costs;

/// <summary>
/// On which days the posts of an offer may be bought from, and never too few: each slot may go out from its minute, or the end of the quiet hours, until the
/// last to which a cap delays it, and what it offers is open for as long as the playbook says. The simulator closes a post at midnight, and so sells within these days.
/// </summary>
internal sealed class OfferDays
{
    private readonly CampaignPlan _plan;
    private readonly PlanOffer _offer;
    private readonly CampaignCalendar _calendar;
    private readonly ImmutableArray<(int First, int Last, int Times)> _slots;

    public OfferDays(CampaignPlan plan, PlanOffer offer, IEnumerable<PlanCadence> posts)
    {
        (_plan, _offer, _calendar) = (plan, offer, new CampaignCalendar(plan.Period));
        _slots = [.. posts.SelectMany(post => post.Trigger.Moments.Select(moment => SlotOf(post, _calendar.Minute(moment.LocalDateTime)))).OfType<(int, int, int)>()];
    }

    /// <summary>How often a stock of each slot is filled at most for sales between two days, both included.</summary>
    public long Fillings(LocalDate first, LocalDate last) => _slots.Where(slot => Meets(slot, first, last)).Sum(slot => (long)slot.Times);

    /// <summary>On how many of the days between two, both included, something may be sold.</summary>
    public int Days(LocalDate first, LocalDate last)
    {
        var (from, to) = (_calendar.DayOf(first), _calendar.DayOf(last));
        return _slots.Where(slot => Meets(slot, first, last)).SelectMany(slot => Enumerable.Range(Math.Max(from, slot.First), Math.Min(to, slot.Last) - Math.Max(from, slot.First) + 1)).Distinct().Count();
    }

    /// <summary>Whether it can be bought on a day: of phases that groups go through by themselves it is not known when they allow it.</summary>
    public static bool IsOpen(CampaignPlan plan, PlanOffer offer, LocalDate day) => (offer.Opens is not { } opens || (day >= opens.From.Date && day <= opens.To.Date))
        && (plan.Phases.IsEmpty || plan.Phases.Any(phase => phase.Allow.Contains(Activity.Offers) && (phase.Gate is not null || (day >= phase.First && day <= phase.Last))));

    private bool Meets((int First, int Last, int Times) slot, LocalDate first, LocalDate last) => slot.First <= _calendar.DayOf(last) && slot.Last >= _calendar.DayOf(first);

    /// <summary>Null where it never goes out. Where groups may be held up by caps each by itself, each fills a stock that they share.</summary>
    private (int First, int Last, int Times)? SlotOf(PlanCadence post, int asked)
    {
        if (OutOfQuiet(asked) is not { } wanted) return null;
        var caps = _plan.Caps.Where(cap => cap.OnCap == OnCap.Delay && TouchPolicy.Counts(cap, TouchKind.Post, post.Name)).ToList();
        var latest = caps.Count == 0 ? wanted : caps.Exists(cap => cap.DelayUpTo is null) ? _calendar.EndMinute - 1
            : asked + (int)Math.Min(_calendar.EndMinute, caps.Max(cap => cap.DelayUpTo!.Value.TotalMinutes)) + CampaignCalendar.MinutesPerDay;
        var (first, last) = (CampaignCalendar.DayOf(wanted), Math.Min(_calendar.Days - 1, CampaignCalendar.DayOf(Math.Max(wanted, latest))));
        if (!Enumerable.Range(first, Math.Max(0, last - first + 1)).Any(day => IsOpen(_plan, _offer, _calendar.Date(day)))) return null;
        var times = caps.Count == 0 || _offer.Stock?.Scope == StockScope.PerGroup ? 1
            : _plan.Groups.Where(group => group.Name == ((PlanAction.Post)post.Action).Group).Sum(group => Crowd.GroupsAtMost(group, _plan));
        return (first, Math.Min(_calendar.Days - 1, Math.Max(last, LastDay(Math.Max(wanted, latest)))), Math.Max(1, times));
    }

    private int? OutOfQuiet(int asked)
    {
        if (_plan.QuietHours is not { } quiet || !quiet.Contains(CampaignCalendar.TimeOf(asked))) return asked;
        if (quiet.OnQuiet == OnQuiet.Drop) return null;
        var end = CampaignCalendar.Minute(CampaignCalendar.DayOf(asked), quiet.To);
        return end > asked ? end : end + CampaignCalendar.MinutesPerDay;
    }

    /// <summary>Of the day on which its sale may be booked last: a presale with its balance, a deal at its deadline, a team when it has had its time to fill.</summary>
    private int LastDay(int minute)
    {
        if (_offer.Presale is not null) return _calendar.Days - 1;
        var most = _calendar.EndMinute - minute;
        var open = Minutes(_offer.OpenFor, most) + Minutes(_offer.Team?.FillWithin, most);
        var last = CampaignCalendar.DayOf(minute + open);
        return _offer.Deadline is { } deadline ? Math.Max(last, _calendar.DayOf(deadline.Date)) : last;
    }

    private static int Minutes(Duration? duration, int most) => duration is { } known ? (int)Math.Clamp(known.TotalMinutes, 0d, Math.Max(0, most)) : 0;
}
