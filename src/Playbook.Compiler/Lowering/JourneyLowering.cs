using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Compiler.Lowering;

/// <summary>Lowers surveys, matches, journeys and what is forbidden.</summary>
internal static class JourneyLowering
{
    public static PlanSurvey LowerSurvey(BoundBlock survey) => new(
        survey.Name,
        survey.Choice<SurveyAsk>("ask", "where")!.Value,
        survey.Text("question"),
        [.. survey.All<string>("answers", "answer").Distinct(StringComparer.Ordinal)],
        survey.Get<Duration>("expires", "duration"));

    public static PlanMatch LowerMatch(BoundBlock match) => new(
        match.Name,
        match.Reference("by", "survey")!,
        [.. match.AllSound("when").Select(when => new PlanRemedy(when.Name, when.Captures.TryFind<Symbol>("offer", out var offer) ? offer.Name : null))],
        match.Reference("otherwise", "offer"));

    public static PlanJourney LowerJourney(BoundBlock journey) => new(
        journey.Name, journey.Each("stage", LowerStage), journey.Find<Duration>("again", "duration"));

    public static PlanForbid LowerForbid(BoundBlock forbid) => new(
        forbid.Name, forbid.Choice<ForbiddenKind>("kind", "kind")!.Value, forbid.Get<MemberPredicate>("before", "predicate"));

    private static PlanStage LowerStage(BoundBlock stage) => new()
    {
        Name = stage.Name,
        After = stage.Word("after", "stage"),
        Enter = stage.Sound("enter")?.Get<MemberPredicate>("predicate"),
        Survey = stage.Reference("run", "survey"),
        OnExpired = LowerExpired(stage),
        SendMatch = stage.Reference("send", "match"),
        SendOffer = stage.Reference("send", "offer"),
        Message = stage.Text("message"),
        Show = stage.Choice<ShownActivity>("show", "what") is { } what ? new PlanShow(what, stage.Get<Duration>("show", "real_orders")) : null,
        Lasts = stage.Find<Duration>("lasts", "duration"),
        Allow = [.. stage.All<string>("allow", "activity").Select(EnumWords.To<Activity>)],
    };

    private static PlanOnExpired? LowerExpired(BoundBlock stage)
    {
        if (stage.Sound("on_expired") is null) return null;
        return stage.Word("on_expired", "stage") is { } target
            ? new PlanOnExpired(OnExpired.GoTo, target)
            : new PlanOnExpired(stage.Choice<OnExpired>("on_expired", "policy")!.Value, null);
    }
}
