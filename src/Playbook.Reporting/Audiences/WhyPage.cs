using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Playbook.Plan.Decisions;
using Playbook.Plan.Explanations;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Reporting.Audiences;

/// <summary>Why a member gets what it gets, for people: what is known of it, its segments with the values of each part, and each cadence with every rule that it meets.</summary>
public static class WhyPage
{
    public static string Render(WhyReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{report.Member.Id} by {report.Document.Plan.Name}, from {LocalMoment.Write(report.At)} to the end of the day\n");
        foreach (var fact in Facts(report)) text.Append("  ").Append(fact).Append('\n');
        text.Append("\nsegments\n");
        foreach (var segment in report.Segments) text.Append(TraceText.Of(segment, "  "));
        foreach (var cadence in report.Cadences) Append(text.Append('\n'), report, cadence);
        return text.ToString();
    }

    private static IEnumerable<string> Facts(WhyReport report)
    {
        var (member, plan) = (report.Member, report.Document.Plan);
        var (history, calendar) = (member.History, new CampaignCalendar(plan.Period));
        bool IsMissing(MissingFacts fact) => (history.Missing & fact) != MissingFacts.None;
        yield return $"joined: {(history.Joined is { } joined ? PredicateText.Of(joined) : "not known")}";
        yield return $"group: {(IsMissing(MissingFacts.Group) ? "not known" : member.GroupId ?? "none")}";
        yield return $"do_not_disturb: {(IsMissing(MissingFacts.DoNotDisturb) ? "not known" : history.DoNotDisturb ? "yes" : "no")}";
        if (history.Role is { } role) yield return $"role: {role}";
        if (history.Persona is { } persona) yield return $"persona: {persona}";
        foreach (var attribute in history.Attributes) yield return $"{attribute.Name}: {attribute.Value}";
        yield return !IsMissing(MissingFacts.Orders)
            ? $"orders: {history.Orders.Length}{(history.Orders is [.., var last] ? $", the last at {LocalMoment.Write(calendar.At(last.Minute))}" : string.Empty)}"
            : history.TellsLastOrder ? $"last order: {(history.LastOrder is { } minute ? LocalMoment.Write(calendar.At(minute)) : "never")}"
            : "orders: not known";
        yield return $"touches: {(IsMissing(MissingFacts.Touches) ? "not known" : history.Touches.Length)}";
        if (HoldoutText(report) is { } holdout) yield return $"holdout: {holdout}";
    }

    private static string? HoldoutText(WhyReport report)
    {
        var (plan, member) = (report.Document.Plan, report.Member);
        if (plan.Holdout is not { } holdout) return null;
        if ((member.History.Missing & MissingFacts.Holdout) != MissingFacts.None) return "not known";
        var isHeldOut = member.History.IsHeldOut ? "held out" : "not held out";
        if (holdout.Unit == HoldoutUnit.Groups) return $"its group is {isHeldOut}";
        var number = HoldoutRule.NumberOf(plan.Name, HoldoutUnit.Members, member.Id).ToString("0.0000", CultureInfo.InvariantCulture);
        return HoldoutRule.Withholds(holdout, HoldoutUnit.Members, HoldoutRule.NumberOf(plan.Name, HoldoutUnit.Members, member.Id)) == member.History.IsHeldOut
            ? $"{isHeldOut}: its number is {number}, and those below {holdout.Share.Fraction.ToString("0.####", CultureInfo.InvariantCulture)} are held out"
            : $"{isHeldOut}: the member file says so";
    }

    private static void Append(StringBuilder text, WhyReport report, WhyCadence why)
    {
        var (decision, cadence) = (why.Decision, why.Decision.Cadence);
        text.Append(cadence.Name);
        if (why.At is { } at) text.Append(" at ").Append(LocalMoment.Write(at));
        text.Append(": ").Append(Fate(why)).Append('\n');
        text.Append("  decided by ").Append(DecidingRule.TextOf(decision, report.Document)).Append('\n');
        if (why.At is null) return;
        if (decision.Segment is { } segment) text.Append("  segment\n").Append(TraceText.Of(segment, "    "));
        if (report.Document.Plan.QuietHours is { } quiet && why.At is { } moment)
            text.Append(CultureInfo.InvariantCulture, $"  quiet hours {Clock(quiet.From)} .. {Clock(quiet.To)}: {(quiet.Contains(moment.TimeOfDay) ? "it is quiet" : "not then")}\n");
        foreach (var use in why.Caps) text.Append("  ").Append(CapText(use, report)).Append('\n');
        if (cadence.Priority is { } priority) text.Append(CultureInfo.InvariantCulture, $"  priority {priority}\n");
    }

    private static string Fate(WhyCadence why)
    {
        var decision = why.Decision;
        if (why.At is null) return $"it does not ask any more that day: {decision.Note}";
        return decision.IsKnown ? DecisionText.Of(decision)
            : $"it is not known, for want of {string.Join("; ", MissingText.Lacks(decision.Missing).Select(lack => lack.Lacks))}";
    }

    /// <summary><c>cap direct: 1 of 1 in the rolling 14d: come_back 2026-04-20T10:00</c></summary>
    private static string CapText(CapUse use, WhyReport report)
    {
        var (calendar, history) = (new CampaignCalendar(report.Document.Plan.Period), report.Member.History);
        var isUnknown = (history.Missing & (use.Cap.Scope is CapScope.PerGroup or CapScope.PerMember ? MissingFacts.Touches : MissingFacts.SharedCap)) != MissingFacts.None;
        var counted = use.Counted.Select(touch => $"{touch.Cadence} {LocalMoment.Write(calendar.At(touch.Minute))}").ToImmutableArray();
        var count = isUnknown ? $"at least {counted.Length}" : counted.Length.ToString(CultureInfo.InvariantCulture);
        var reserved = use.Reserved > 0 ? $", room for {use.Reserved} kept for what has a higher priority" : string.Empty;
        return $"cap {use.Cap.Name}: {count} of {use.Cap.Count} in the {Window(use.Cap.Window)}{reserved}{(counted.IsEmpty ? string.Empty : $": {string.Join(", ", counted)}")}";
    }

    private static string Window(Window window) => window is { Kind: WindowKind.Rolling, Unit: WindowUnit.Day or WindowUnit.Hour }
        ? $"rolling {window.Length.ToString(CultureInfo.InvariantCulture)}{(window.Unit == WindowUnit.Day ? 'd' : 'h')}"
        : window.ToString();

    private static string Clock(NodaTime.LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
