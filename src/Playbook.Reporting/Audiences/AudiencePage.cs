using System.Collections.Immutable;
using System.Globalization;
using Playbook.Data.Members;
using Playbook.Plan.Audiences;
using Playbook.Plan.Model;
using Playbook.Plan.Values;
using Playbook.Reporting.Pages;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Audiences;

/// <summary>Whom a plan reaches today, for people: the segments, and for each cadence that asks all members less those whom it does not reach, by reason.</summary>
public static class AudiencePage
{
    public static string Render(AudienceReport report, bool ansi) => PageText.Render(
        [
            ($"{report.Plan.Name} from {LocalMoment.Write(report.At)} to the end of the day", SectionLayout.Lines(Facts(report))),
            ("Segments", Segments(report)),
            .. report.Slots.Select(slot => (TitleOf(slot), Slot(slot))),
            ("Cadences that do not ask any more that day", report.Idle.IsEmpty ? null : SectionLayout.Lines(report.Idle.Select(idle => $"{idle.Cadence.Name}: {idle.Because}"))),
            ("What is not counted", NotCounted(report)),
        ],
        report.Width,
        ansi);

    private static IEnumerable<string> Facts(AudienceReport report)
    {
        yield return $"{Number(report.Files.Count)} {(report.Files.Count == 1 ? "member" : "members")} in {Counted(report.Files.Groups.Length, "group")}, by {Path.GetFileName(report.Sources.Members)}";
        if (report.Files.TakesAllAsMembers && report.Plan.Groups is [var group]) yield return $"all are taken to be in {group.Name}: the file says nothing of groups";
        yield return Log("orders", report.Sources.Orders, report.Files.Orders);
        yield return Log("touches", report.Sources.Touches, report.Files.Touches);
    }

    private static string Log(string noun, string? path, LogSummary? log) => log switch
    {
        null => $"no log of {noun}",
        { First: { } first, Last: { } last } => $"{noun}: {Counted(log.Rows, "row")} of {Path.GetFileName(path)} used, from {LocalMoment.Write(first)} to {LocalMoment.Write(last)}",
        _ => $"{noun}: no row of {Path.GetFileName(path)} used",
    };

    private static IRenderable? Segments(AudienceReport report) => report.Segments.IsEmpty ? null : SectionLayout.Table(
        ["segment", "members", "share", "not known", "for want of"],
        report.Segments.Select(segment => (ImmutableArray<string>)
        [
            segment.Segment.Name,
            segment.Unknown == segment.Of ? "unknown" : Number(segment.In),
            segment.Unknown == segment.Of ? "—" : Share(segment.In, segment.Of),
            segment.Unknown == 0 ? "—" : Number(segment.Unknown),
            string.Join(", ", MissingText.Words(segment.Missing)),
        ]),
        lastIsText: true);

    private static string TitleOf(GroupedSlot slot) => $"{slot.Cadence.Name} at {slot.At.ToString("HH:mm", CultureInfo.InvariantCulture)}: {slot.Cadence.Action switch
    {
        PlanAction.Post post => $"post {post.Offer ?? (post.TeaserOf is { } offer ? $"teaser of {offer}" : "content")} in {post.Group}",
        PlanAction.Send send => $"send {send.Offer ?? "a message"} to {send.Segment}",
        _ => throw new InvalidOperationException($"{slot.Cadence.Action.GetType().Name} says nothing."),
    }}";

    private static IRenderable Slot(GroupedSlot slot)
    {
        var rows = new List<ImmutableArray<string>> { (ImmutableArray<string>)["members of the file", Number(slot.Count.Of), GroupsOf(slot, _ => true)] };
        foreach (var fate in slot.Count.Fates.Where(count => !count.Fate.IsSent))
            rows.Add([FateText.Of(fate.Fate, slot), $"-{Number(fate.Members)}", GroupsOf(slot, group => group == fate.Fate)]);
        rows.Add([slot.IsPost ? "would see it" : "would be sent", Number(slot.Count.Sent), GroupsOf(slot, group => group.IsSent)]);
        if (slot.Count.Unknown > 0) rows.Add(["  and with those of whom it is not known, at most", Number(slot.Count.Sent + slot.Count.Unknown), string.Empty]);
        return slot.IsPost
            ? SectionLayout.Table(["", "members", "groups"], rows)
            : SectionLayout.Table(["", "members"], rows.Select(row => row.RemoveAt(2)));
    }

    private static string GroupsOf(GroupedSlot slot, Func<AudienceFate, bool> counts) => slot.Groups.Count(counts) is > 0 and var count ? Number(count) : string.Empty;

    private static IRenderable? NotCounted(AudienceReport report)
    {
        var lines = new List<string>();
        if (report.Slots.Any(slot => slot.IsPost) && report.Plan.Holdout?.Unit == HoldoutUnit.Members) lines.Add("a holdout of members reads posts like all others: they are held out of messages alone");
        if (!report.Plan.Budgets.IsEmpty) lines.Add("the budget: it is taken not to be spent");
        if (!report.Plan.Journeys.IsEmpty) lines.Add("journeys: what their stages say");
        if (report.Plan.Caps.Any(cap => cap.OnCap == OnCap.Delay) || report.Plan.QuietHours?.OnQuiet == OnQuiet.Delay) lines.Add("what has waited since an earlier hour or day");
        return lines.Count == 0 ? null : SectionLayout.Lines(lines);
    }

    private static string Counted(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? string.Empty : "s")}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(int part, int of) => of == 0 ? "—" : (100d * part / of).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
