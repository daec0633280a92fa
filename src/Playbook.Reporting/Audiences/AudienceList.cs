using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Playbook.Plan.Audiences;
using Playbook.Plan.Values;

namespace Playbook.Reporting.Audiences;

/// <summary>Each member of the file and whether a segment holds it, or what becomes of a cadence for it: one line a member and time, by tabs.</summary>
public sealed class AudienceList
{
    private readonly string _name;
    private readonly int _segment;
    private readonly bool _asJson;
    private readonly ImmutableArray<string> _times;
    private readonly StringBuilder _text = new();
    private readonly JsonArray _json = [];

    /// <param name="judge">By which members are judged.</param>
    /// <param name="name">Of a segment, or of a cadence.</param>
    /// <param name="asJson">Whether the list is gathered as JSON instead of text.</param>
    public AudienceList(AudienceJudge judge, string name, bool asJson)
    {
        (_name, _asJson) = (name, asJson);
        _segment = judge.Decider.Ground.Plan.Segments.ToList().FindIndex(segment => segment.Name == name);
        _times = [.. judge.Agenda.Slots.Select(slot => LocalMoment.Write(judge.Decider.Ground.Calendar.At(slot.Minute)))];
    }

    /// <summary>Lines of the member's identifier, the time at which a cadence asks, and what becomes of it.</summary>
    public override string ToString() => _text.ToString();

    public JsonArray Json => _json;

    public void Add(MemberJudgement judged)
    {
        if (_segment >= 0)
        {
            var verdict = judged.Segments[_segment];
            Add(judged.Member.Id, null, !verdict.IsKnown ? $"unknown: {string.Join(", ", MissingText.Words(verdict.Missing))}" : verdict.Holds ? "in" : "not_in");
            return;
        }

        foreach (var slot in judged.Slots)
        {
            if (slot.Decision.Cadence.Name != _name) continue;
            var fate = slot.Fate;
            var detail = !fate.IsKnown ? string.Join(", ", MissingText.Words(fate.Missing)) : fate.Rule;
            Add(judged.Member.Id, _times[slot.Slot], detail is null ? FateText.Word(fate) : $"{FateText.Word(fate)}: {detail}");
        }
    }

    private void Add(string member, string? at, string outcome)
    {
        if (!_asJson)
        {
            _text.Append(member).Append('\t');
            if (at is not null) _text.Append(at).Append('\t');
            _text.Append(outcome).Append('\n');
            return;
        }

        var entry = new JsonObject { ["member"] = member };
        if (at is not null) entry["at"] = at;
        entry["outcome"] = outcome;
        _json.Add(entry);
    }
}
