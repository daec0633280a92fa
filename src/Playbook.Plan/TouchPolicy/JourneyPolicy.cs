using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.TouchPolicy;

/// <summary>
/// The reference evaluation of journeys: where a member stands after a moment, by where it stood before; at most one step each time it is asked.
/// Pure: what it must know of the member comes through <see cref="IMemberState"/>.
/// </summary>
public sealed class JourneyPolicy(CampaignPlan plan, PredicateEvaluator evaluator)
{
    public JourneyPlace Step(PlanJourney journey, JourneyPlace at, int minute, IMemberState member)
    {
        if (at.Stage is not { } stage) return MayEnter(journey, at, minute) ? Enter(journey, null, at, minute, member) : at;
        if (stage.Survey is { } survey && !IsAnswered(survey, at.Since, minute, member))
        {
            return IsExpired(survey, at.Since, minute, member) ? OnExpired(journey, stage, at, minute, member) : at;
        }

        return stage.Lasts is { } lasts && minute - at.Since < lasts.TotalMinutes ? at : GoOn(journey, stage, at, minute, member);
    }

    /// <summary>The conditions that may be asked of a member at that place.</summary>
    public static IEnumerable<MemberPredicate> Asked(PlanJourney journey, JourneyPlace at) =>
        journey.Stages.Where(stage => stage.After == at.Stage?.Name || stage.Name == at.Stage?.OnExpired?.GoTo).Select(stage => stage.Enter).OfType<MemberPredicate>();

    private static bool MayEnter(PlanJourney journey, JourneyPlace at, int minute) =>
        !at.HasBeen || (journey.AgainAfter is { } again && minute - at.Since >= again.TotalMinutes);

    private JourneyPlace GoOn(PlanJourney journey, PlanStage stage, JourneyPlace at, int minute, IMemberState member)
    {
        if (journey.Stages.Any(next => next.After == stage.Name)) return Enter(journey, stage.Name, at, minute, member);

        // The last stage without a length is stayed in.
        return stage.Lasts is null && stage.Survey is null ? at : JourneyPlace.Out(minute);
    }

    /// <summary>The first of the stages after a stage, in the order of the plan, whose condition holds; the place as it was where none does.</summary>
    private JourneyPlace Enter(PlanJourney journey, string? after, JourneyPlace at, int minute, IMemberState member)
    {
        var targets = journey.Stages.Select(stage => stage.OnExpired?.GoTo).OfType<string>().ToImmutableHashSet(StringComparer.Ordinal);
        var next = journey.Stages.FirstOrDefault(stage => stage.After == after && Holds(stage, member) && (after is not null || stage.Enter is not null || !targets.Contains(stage.Name)));
        return next is null ? at : JourneyPlace.In(next, minute);
    }

    private JourneyPlace OnExpired(PlanJourney journey, PlanStage stage, JourneyPlace at, int minute, IMemberState member)
    {
        switch (stage.OnExpired)
        {
            case { Policy: Model.OnExpired.GoTo, GoTo: { } name }:
                var target = journey.Stages.First(other => other.Name == name);
                return Holds(target, member) ? JourneyPlace.In(target, minute) : at;
            case { Policy: Model.OnExpired.Proceed }: return GoOn(journey, stage, at, minute, member);
            case null or { Policy: Model.OnExpired.Leave }: return JourneyPlace.Out(minute);
            default: throw new InvalidOperationException($"A survey that expired cannot {stage.OnExpired.Policy}.");
        }
    }

    private bool Holds(PlanStage stage, IMemberState member) => stage.Enter is not { } condition || evaluator.Holds(condition, member);

    /// <summary>An answer that came too late is none.</summary>
    private bool IsAnswered(string survey, int since, int minute, IMemberState member) =>
        member.Answer(survey) is not null && !member.HasExpired(survey) && (member.SinceAnswer(survey) is not { } ago || minute - ago.TotalMinutes < since + Expires(survey));

    private bool IsExpired(string survey, int since, int minute, IMemberState member) => member.HasExpired(survey) || minute >= since + Expires(survey);

    private double Expires(string survey) => plan.Surveys.First(other => other.Name == survey).Expires.TotalMinutes;
}
