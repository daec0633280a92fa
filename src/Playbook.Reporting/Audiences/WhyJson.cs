using System.Text.Json.Nodes;
using Playbook.Plan.Decisions;
using Playbook.Plan.Explanations;
using Playbook.Plan.Members;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Reporting.Audiences;

/// <summary>Why a member gets what it gets, for machines, schema <c>playbook.why/1</c>. Within a major version the schema only grows.</summary>
public static class WhyJson
{
    public const string Schema = "playbook.why/1";

    public static JsonObject Of(WhyReport report) => new()
    {
        ["schema"] = Schema,
        ["tool"] = report.Tool,
        ["plan"] = new JsonObject { ["name"] = report.Document.Plan.Name, ["hash"] = report.Document.Hash },
        ["member"] = report.Member.Id,
        ["group"] = report.Member.GroupId,
        ["held_out"] = report.Member.History.IsHeldOut,
        ["at"] = LocalMoment.Write(report.At),
        ["segments"] = new JsonArray([.. report.Segments.Select(segment => (JsonNode)Trace(segment))]),
        ["cadences"] = new JsonArray([.. report.Cadences.Select(why => (JsonNode)Cadence(report, why))]),
    };

    private static JsonObject Cadence(WhyReport report, WhyCadence why)
    {
        var calendar = new CampaignCalendar(report.Document.Plan.Period);
        var decision = why.Decision;
        var json = new JsonObject
        {
            ["name"] = decision.Cadence.Name,
            ["kind"] = CadenceTouch.KindOf(decision.Cadence) == TouchKind.Post ? "post" : "send",
            ["at"] = why.At is { } at ? LocalMoment.Write(at) : null,
            ["outcome"] = why.At is null ? "not_due" : FateText.Word(Plan.Audiences.AudienceFate.Of(decision)),
        };
        if (decision is { IsKnown: true, Rule: { } rule }) json["rule"] = rule;
        if (decision is { IsKnown: true, Until: { } until }) json["until"] = LocalMoment.Write(until);
        if (why.At is not null && !decision.IsKnown) json["missing"] = AudienceJson.Missing(decision.Missing);
        if (decision.Note is { } note) json["note"] = note;
        var key = DecidingRule.KeyOf(decision);
        json["decided_by"] = key;
        if (DecidingRule.PlaceOf(key, report.Document) is { } place) json["source"] = place;
        if (decision.Segment is { } segment) json["segment"] = Trace(segment);
        json["caps"] = new JsonArray([.. why.Caps.Select(use => (JsonNode)Cap(use, calendar))]);
        return json;
    }

    private static JsonObject Cap(CapUse use, CampaignCalendar calendar) => new()
    {
        ["name"] = use.Cap.Name,
        ["count"] = use.Cap.Count,
        ["window"] = use.Cap.Window.ToString(),
        ["counted"] = new JsonArray([.. use.Counted.Select(touch => (JsonNode)new JsonObject { ["cadence"] = touch.Cadence, ["at"] = LocalMoment.Write(calendar.At(touch.Minute)) })]),
        ["reserved"] = use.Reserved,
    };

    private static JsonObject Trace(PredicateTrace trace)
    {
        var json = new JsonObject { ["text"] = trace.Text };
        if (trace.Values is { } values) json["values"] = values;
        json["holds"] = trace.Missing == MissingFacts.None ? trace.Holds : null;
        if (trace.Missing != MissingFacts.None) json["missing"] = AudienceJson.Missing(trace.Missing);
        if (!trace.Parts.IsEmpty) json["parts"] = new JsonArray([.. trace.Parts.Select(part => (JsonNode)Trace(part))]);
        return json;
    }
}
