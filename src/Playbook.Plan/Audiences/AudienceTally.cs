using System.Collections.Immutable;
using Playbook.Plan.Members;
using Playbook.Plan.Model;

namespace Playbook.Plan.Audiences;

/// <summary>Counts members by what becomes of them.</summary>
public sealed class AudienceTally(CampaignPlan plan, DayAgenda agenda)
{
    private readonly int[] _in = new int[plan.Segments.Length];
    private readonly int[] _unknown = new int[plan.Segments.Length];
    private readonly MissingFacts[] _missing = new MissingFacts[plan.Segments.Length];
    private readonly Dictionary<AudienceFate, int>[] _fates = [.. agenda.Slots.Select(_ => new Dictionary<AudienceFate, int>())];

    public int Members { get; private set; }

    public void Count(MemberJudgement judged)
    {
        Members++;
        for (var i = 0; i < judged.Segments.Length; i++)
        {
            var verdict = judged.Segments[i];
            _in[i] += verdict is { IsKnown: true, Holds: true } ? 1 : 0;
            _unknown[i] += verdict.IsKnown ? 0 : 1;
            _missing[i] |= verdict.Missing;
        }

        foreach (var slot in judged.Slots) _fates[slot.Slot][slot.Fate] = _fates[slot.Slot].GetValueOrDefault(slot.Fate) + 1;
    }

    public ImmutableArray<SegmentCount> Segments => [.. plan.Segments.Select((segment, i) => new SegmentCount(segment, Members, _in[i], _unknown[i], _missing[i]))];

    public ImmutableArray<SlotCount> Slots => [.. agenda.Slots.Select((slot, i) => new SlotCount(slot, Members, [.. _fates[i].Select(pair => new FateCount(pair.Key, pair.Value)).OrderBy(count => count.Fate.Step).ThenBy(count => count.Fate.Missing).ThenBy(count => count.Fate.Rule, StringComparer.Ordinal)]))];
}
