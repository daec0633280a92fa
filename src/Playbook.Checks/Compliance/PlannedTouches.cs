using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.Compliance;

/// <summary>What the calendar sends out: the moments of cadences, without those that quiet hours and phases of days drop, and those for which a cap has no room.</summary>
internal static class PlannedTouches
{
    /// <summary>The posts in one group, ascending.</summary>
    public static ImmutableArray<(LocalDateTime At, PlanCadence Cadence)> InGroup(CampaignPlan plan, string group) =>
        Left(plan, CapScope.PerGroup, cadence => cadence.Action is PlanAction.Post post && post.Group == group);

    /// <summary>The messages to one member of a segment, ascending.</summary>
    public static ImmutableArray<(LocalDateTime At, PlanCadence Cadence)> ToMember(CampaignPlan plan, string segment) =>
        Left(plan, CapScope.PerMember, cadence => cadence.Action is PlanAction.Send send && send.Segment == segment);

    /// <summary>The first day of the calendar window that holds a day.</summary>
    public static LocalDate StartOf(LocalDate day, WindowUnit unit) => unit switch
    {
        WindowUnit.Day => day,
        WindowUnit.Week => day.DayOfWeek == IsoDayOfWeek.Monday ? day : day.Previous(IsoDayOfWeek.Monday),
        WindowUnit.Month => new LocalDate(day.Year, day.Month, 1),
        _ => throw new InvalidOperationException($"Rules do not count by {unit}."),
    };

    private static ImmutableArray<(LocalDateTime At, PlanCadence Cadence)> Left(CampaignPlan plan, CapScope scope, Predicate<PlanCadence> counts)
    {
        var planned = plan.Cadences.Where(cadence => counts(cadence))
            .SelectMany(cadence => cadence.Trigger.Moments.Select(moment => (At: moment.LocalDateTime, Cadence: cadence)))
            .Where(touch => !(plan.QuietHours is { OnQuiet: OnQuiet.Drop } quiet && quiet.Contains(touch.At.TimeOfDay)) && IsAllowed(plan, touch.Cadence, touch.At.Date))
            .OrderBy(touch => touch.At).ThenByDescending(touch => touch.Cadence.Priority ?? 0);
        var caps = plan.Caps.Where(cap => cap.Scope == scope && cap.OnCap != OnCap.Delay).ToList();
        var left = ImmutableArray.CreateBuilder<(LocalDateTime At, PlanCadence Cadence)>();
        foreach (var touch in planned)
        {
            if (caps.TrueForAll(cap => !Covers(cap, touch.Cadence) || left.Count(before => Covers(cap, before.Cadence) && IsWithin(cap.Window, before.At, touch.At)) < cap.Count)) left.Add(touch);
        }

        return left.ToImmutable();
    }

    private static bool Covers(PlanCap cap, PlanCadence cadence) => cap.AppliesTo.IsEmpty || cap.AppliesTo.Contains(cadence.Name);

    private static bool IsWithin(Window window, LocalDateTime before, LocalDateTime now) => (window.Kind, window.Unit) switch
    {
        (WindowKind.Rolling, WindowUnit.Hour) => before > now.PlusHours(-window.Length),
        (WindowKind.Rolling, WindowUnit.Day) => before > now.PlusDays(-window.Length),
        (WindowKind.Rolling, WindowUnit.Week) => before > now.PlusWeeks(-window.Length),
        (WindowKind.Rolling, WindowUnit.Month) => before > now.PlusMonths(-window.Length),
        (WindowKind.Calendar, WindowUnit.Hour) => before.Date == now.Date && before.Hour == now.Hour,
        _ => StartOf(before.Date, window.Unit) == StartOf(now.Date, window.Unit),
    };

    /// <summary>Whether a phase of days allows it; phases that each group goes through by itself may come on any day.</summary>
    private static bool IsAllowed(CampaignPlan plan, PlanCadence cadence, LocalDate day)
    {
        if (plan.Phases.IsEmpty) return true;
        var activity = cadence.Action switch
        {
            PlanAction.Post { TeaserOf: not null } => Activity.Teaser,
            PlanAction.Post { Offer: null } or PlanAction.Send { Offer: null } => Activity.Content,
            _ => Activity.Offers,
        };
        return plan.Phases.Any(phase => phase.Allow.Contains(activity) && !(phase.First > day) && !(phase.Last < day));
    }
}
