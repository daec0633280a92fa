using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Audiences;
using Playbook.Plan.Decisions;
using Playbook.Plan.Explanations;
using Playbook.Plan.Model;

namespace Playbook.Reporting.Audiences;

/// <summary>What a plan does with one member from a moment to the end of its day, and why.</summary>
/// <param name="Document">The plan, with where its items stand.</param>
/// <param name="Tool">Name and version of the tool.</param>
/// <param name="Member">Who.</param>
/// <param name="At">The local moment.</param>
/// <param name="Segments">Each segment's condition at the moment.</param>
/// <param name="Cadences">Each cadence, by the time at which it asks; last those that do not.</param>
public sealed record WhyReport(
    PlanDocument Document,
    string Tool,
    AudienceMember Member,
    LocalDateTime At,
    ImmutableArray<PredicateTrace> Segments,
    ImmutableArray<WhyCadence> Cadences)
{
    /// <param name="document">The plan.</param>
    /// <param name="judge">By which members are judged.</param>
    /// <param name="member">Who.</param>
    /// <param name="only">The only cadence that is asked about; null for all.</param>
    /// <param name="tool">Name and version of the tool.</param>
    public static WhyReport Of(PlanDocument document, AudienceJudge judge, AudienceMember member, string? only, string tool)
    {
        var (decider, from) = (judge.Decider, judge.Agenda.From);
        var judged = judge.Judge(member, explains: true);
        var asked = judged.Slots.Select(slot => Of(decider, slot.Decision, slot.History, slot.Minute));
        var idle = judge.Agenda.Idle.Select(cadence => Idle(decider, cadence, member, from));
        return new WhyReport(
            document,
            tool,
            member,
            decider.Ground.Calendar.At(from),
            [.. decider.Ground.Plan.Segments.Select(segment => decider.Explain(segment.Name, judge.HistoryOf(member), from))],
            [.. asked.Concat(idle).Where(why => only is null || why.Decision.Cadence.Name == only)]);
    }

    private static WhyCadence Of(CadenceDecider decider, Decision decision, Plan.Members.MemberHistory history, int minute) =>
        new(decision, decider.Ground.Calendar.At(minute), decider.CapUses(decision.Cadence, history, minute));

    private static WhyCadence Idle(CadenceDecider decider, PlanCadence cadence, AudienceMember member, int from)
    {
        var decision = decider.Decide(new CadenceMoment(cadence, from), member.History, explains: true);
        return new WhyCadence(decision with { Note = IdleText.Of(cadence, decider.Ground, from) }, null, []);
    }
}
