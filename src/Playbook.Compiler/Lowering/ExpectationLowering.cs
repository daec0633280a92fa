using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Compiler.Types;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

/// <summary>Lowers <c>expect</c> and <c>expect_forecast</c>.</summary>
internal static class ExpectationLowering
{
    public static PlanExpectation Lower(BoundClause clause, BoundPlaybook playbook)
    {
        PlanExpectation expectation = clause.Keyword == "expect_forecast" ? LowerForecast(clause)
            : Named(clause, "journey") is { } journey ? LowerStage(clause, journey)
            : clause.Captures.TryFind<string>("verb", out _) ? new PlanExpectation.GoesOut(clause.Name, Named(clause, "cadence")!, Named(clause, "offer"), clause.Captures.Find<Money>("money"))
            : clause.Captures.TryFind<string>("membership", out var membership) ? new PlanExpectation.Membership(clause.Name, Named(clause, "segment")!, membership == "in")
            : clause.Captures.TryFind<string>("says", out var says) ? new PlanExpectation.Message(clause.Name, Named(clause, "cadence")!, clause.Get<string>("text"), says == "contains")
            : Named(clause, "offer") is { } offer ? new PlanExpectation.OfferPrice(clause.Name, offer, clause.Get<Money>("money"))
            : clause.Captures.Find<LocalDateTime>("moment") is { } until ? new PlanExpectation.Delayed(clause.Name, Named(clause, "cadence")!, until)
            : clause.Captures.GetOr("fate", "skipped") == "delayed" ? new PlanExpectation.Delayed(clause.Name, Named(clause, "cadence")!, null)
            : LowerSkipped(clause);
        return expectation with { Source = SourceReferences.At(playbook, clause.Syntax.Value!.Span) };
    }

    private static PlanExpectation LowerStage(BoundClause clause, string journey)
    {
        var stage = clause.Captures.TryFind<string>("stage", out var name) ? name : null;
        var forbid = Named(clause, "forbid");
        SkipReason? reason = forbid is not null ? SkipReason.Forbid : clause.Captures.TryFind<string>("reason", out var word) ? EnumWords.To<SkipReason>(word) : null;
        var offer = Named(clause, "offer");
        var act = clause.Captures.GetOr("act", offer is not null ? "sent" : reason is not null ? "skipped" : string.Empty);
        return stage is null || act.Length == 0 ? new PlanExpectation.InStage(clause.Name, journey, stage)
            : act == "sent" ? new PlanExpectation.StageSent(clause.Name, journey, stage, offer)
            : new PlanExpectation.StageSkipped(clause.Name, journey, stage, reason, forbid);
    }

    private static PlanExpectation.Skipped LowerSkipped(BoundClause clause)
    {
        var cap = Named(clause, "cap");
        var forbid = Named(clause, "forbid");
        SkipReason? reason = cap is not null ? SkipReason.Cap
            : forbid is not null ? SkipReason.Forbid
            : clause.Captures.TryFind<string>("reason", out var word) ? EnumWords.To<SkipReason>(word) : null;
        return new PlanExpectation.Skipped(clause.Name, Named(clause, "cadence")!, reason, cap) { Forbid = forbid };
    }

    private static PlanExpectation.Forecast LowerForecast(BoundClause clause)
    {
        var target = clause.Get<GoalTarget>("target");
        return new PlanExpectation.Forecast(clause.Name, target.Goal, target.Target, clause.Get<string>("verdict") == "met", clause.Get<Percent>("percent"));
    }

    private static string? Named(BoundClause clause, string capture) => clause.Captures.TryFind<Symbol>(capture, out var symbol) ? symbol.Name : null;
}
