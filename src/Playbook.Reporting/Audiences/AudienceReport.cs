using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Members;
using Playbook.Plan.Audiences;
using Playbook.Plan.Model;

namespace Playbook.Reporting.Audiences;

/// <summary>Whom a plan reaches for the rest of a day, in the team's own files.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="PlanHash">Its hash.</param>
/// <param name="Tool">Name and version of the tool.</param>
/// <param name="At">The local moment from which on.</param>
/// <param name="Sources">The files.</param>
/// <param name="Files">What was read of them.</param>
/// <param name="Segments">How many members each segment holds at the moment.</param>
/// <param name="Slots">What becomes of each cadence that asks from then on.</param>
/// <param name="Idle">The cadences that do not.</param>
public sealed record AudienceReport(
    CampaignPlan Plan,
    string PlanHash,
    string Tool,
    LocalDateTime At,
    TeamSources Sources,
    TeamFiles Files,
    ImmutableArray<SegmentCount> Segments,
    ImmutableArray<GroupedSlot> Slots,
    ImmutableArray<IdleCadence> Idle)
{
    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 120;

    public static AudienceReport Of(AudienceJudge judge, AudienceTally tally, TeamSources sources, TeamFiles files, string planHash, string tool)
    {
        var ground = judge.Decider.Ground;
        return new AudienceReport(
            ground.Plan,
            planHash,
            tool,
            ground.Calendar.At(judge.Agenda.From),
            sources,
            files,
            tally.Segments,
            [.. tally.Slots.Select((slot, i) => new GroupedSlot(slot, ground.Calendar.At(slot.Slot.Minute), [.. judge.GroupFates(i)]))],
            [.. judge.Agenda.Idle.Select(cadence => new IdleCadence(cadence, IdleText.Of(cadence, ground, judge.Agenda.From)))]);
    }
}
