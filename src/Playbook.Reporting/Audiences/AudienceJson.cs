using System.Text.Json.Nodes;
using Playbook.Data.Members;
using Playbook.Plan.Members;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Reporting.Audiences;

/// <summary>
/// Whom a plan reaches today, for machines, schema <c>playbook.audience/1</c>: the outcomes of a cadence add up to all members. <c>sent</c> are those of
/// whom it is known; <c>at_most</c> adds those of whom it is not. Within a major version the schema only grows.
/// </summary>
public static class AudienceJson
{
    public const string Schema = "playbook.audience/1";

    public static JsonObject Of(AudienceReport report) => new()
    {
        ["schema"] = Schema,
        ["tool"] = report.Tool,
        ["plan"] = new JsonObject { ["name"] = report.Plan.Name, ["hash"] = report.PlanHash, ["timezone"] = report.Plan.TimeZone },
        ["at"] = LocalMoment.Write(report.At),
        ["members"] = report.Files.Count,
        ["groups"] = report.Files.Groups.Length,
        ["sources"] = new JsonObject
        {
            ["members"] = new JsonObject { ["file"] = report.Sources.Members, ["columns"] = Strings(report.Files.Columns) },
            ["orders"] = Log(report.Sources.Orders, report.Files.Orders),
            ["touches"] = Log(report.Sources.Touches, report.Files.Touches),
        },
        ["segments"] = new JsonArray([.. report.Segments.Select(segment => (JsonNode)new JsonObject
        {
            ["name"] = segment.Segment.Name,
            ["members"] = segment.Unknown == segment.Of && segment.Of > 0 ? null : segment.In,
            ["unknown"] = segment.Unknown,
            ["missing"] = Missing(segment.Missing),
        })]),
        ["cadences"] = new JsonArray([.. report.Slots.Select(Slot)]),
        ["idle"] = new JsonArray([.. report.Idle.Select(idle => (JsonNode)new JsonObject { ["name"] = idle.Cadence.Name, ["because"] = idle.Because })]),
    };

    /// <summary>What is not known, as an array of words.</summary>
    public static JsonArray Missing(MissingFacts facts) => Strings(MissingText.Words(facts));

    private static JsonNode Slot(GroupedSlot slot) => new JsonObject
    {
        ["name"] = slot.Cadence.Name,
        ["kind"] = slot.IsPost ? "post" : "send",
        ["offer"] = CadenceTouch.OfferOf(slot.Cadence),
        ["at"] = LocalMoment.Write(slot.At),
        ["members"] = slot.Count.Of,
        ["outcomes"] = new JsonArray([.. slot.Count.Fates.Select(count =>
        {
            var outcome = new JsonObject { ["outcome"] = FateText.Word(count.Fate) };
            if (count.Fate.Rule is { } rule) outcome["rule"] = rule;
            if (!count.Fate.IsKnown) outcome["missing"] = Missing(count.Fate.Missing);
            outcome["members"] = count.Members;
            if (slot.IsPost) outcome["groups"] = slot.Groups.Count(group => group == count.Fate);
            return (JsonNode)outcome;
        })]),
        ["sent"] = slot.Count.Sent,
        ["at_most"] = slot.Count.Sent + slot.Count.Unknown,
    };

    private static JsonObject? Log(string? path, LogSummary? log) => log is null ? null : new JsonObject
    {
        ["file"] = path,
        ["rows"] = log.Rows,
        ["first"] = log.First is { } first ? LocalMoment.Write(first) : null,
        ["last"] = log.Last is { } last ? LocalMoment.Write(last) : null,
    };

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
