using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Plan.Json;

/// <summary>Tests, which stand beside the plan.</summary>
internal static class TestShapes
{
    private static readonly Codec<LocalDateTime> s_moment = Codec.Text(
        "a local moment such as `2018-04-30T11:00`", LocalMoment.Write, text => LocalMoment.TryRead(text) is { } moment ? (true, moment) : default);

    private static readonly Codec<TestTrait> s_trait = Codec.Words(
        "a trait", (TestTrait.DoNotDisturb, "do_not_disturb"), (TestTrait.HeldOut, "held_out"), (TestTrait.Left, "left"));

    private static readonly Codec<SkipReason> s_reason = Codec.Words(
        "a reason",
        [.. Enum.GetValues<SkipReason>().Select(reason => (reason, SkipReasonWords.Of(reason)))]);

    private static readonly Codec<PlanTestAttribute> s_attribute = Codec.Record<PlanTestAttribute>("an attribute", f => new(
        f.Required("name", ValueCodecs.Text, a => a.Name),
        f.Required("value", ValueCodecs.Text, a => a.Value),
        f.Optional("comparable", PredicateShapes.Operand, a => a.Comparable)));

    private static readonly Codec<PlanTestAnswer> s_answer = Codec.Record<PlanTestAnswer>("an answer", f => new(
        f.Required("survey", ValueCodecs.Text, a => a.Survey),
        f.Required("answer", ValueCodecs.Text, a => a.Answer),
        f.Optional("at", s_moment, a => a.At)));

    private static readonly Codec<PlanTestEvent> s_event = Codec.Record<PlanTestEvent>("an event", f => new(
        f.Required("at", s_moment, e => e.At),
        f.Required("event", ValueCodecs.Text, e => e.Event)));

    private static readonly Codec<PlanTestStage> s_stage = Codec.Record<PlanTestStage>("a stage", f => new(
        f.Required("journey", ValueCodecs.Text, s => s.Journey),
        f.Optional("stage", ValueCodecs.Text, s => s.Stage),
        f.Required("since", s_moment, s => s.Since)));

    private static readonly Codec<PlanTestOrder> s_order = Codec.Record<PlanTestOrder>("an order", f => new(
        f.Required("at", s_moment, o => o.At),
        f.Optional("product", ValueCodecs.Text, o => o.Product),
        f.Required("amount", ValueCodecs.Money, o => o.Amount)));

    private static readonly Codec<PlanTestTouch> s_touch = Codec.Record<PlanTestTouch>("a touch", f => new(
        f.Required("at", s_moment, t => t.At),
        f.Required("cadence", ValueCodecs.Text, t => t.Cadence)));

    private static readonly Codec<PlanTestMember> s_member = Codec.Record<PlanTestMember>("a member", f => new()
    {
        Joined = f.Optional("joined", ValueCodecs.Date, m => m.Joined),
        Attributes = f.Set("attributes", s_attribute, m => m.Attributes),
        Unknown = f.Set("unknown", ValueCodecs.Text, m => m.Unknown),
        Orders = f.List("orders", s_order, m => m.Orders),
        Received = f.List("received", s_touch, m => m.Received),
        ActiveOn = f.List("active_on", ValueCodecs.Date, m => m.ActiveOn),
        Traits = f.Set("traits", s_trait, m => m.Traits),
        BudgetSpent = f.Defaulted("budget_spent", ValueCodecs.Truth, false, m => m.BudgetSpent),
        Answers = f.Set("answers", s_answer, m => m.Answers),
        Events = f.List("events", s_event, m => m.Events),
        Stages = f.Set("stages", s_stage, m => m.Stages),
        Expired = f.Set("expired", ValueCodecs.Text, m => m.Expired),
        Phase = f.Optional("phase", ValueCodecs.Text, m => m.Phase),
        Exhausted = f.Set("exhausted", ValueCodecs.Text, m => m.Exhausted),
    });

    private static readonly Codec<PlanTestRun> s_run = Codec.Record<PlanTestRun>("a run", f => new(
        f.Required("replicates", ValueCodecs.Whole, r => r.Replicates),
        f.Required("seed", ValueCodecs.Whole, r => r.Seed),
        f.Optional("shoppers", ValueCodecs.Whole, r => r.Shoppers)));

    private static readonly Codec<PlanExpectation> s_expectation = Codec.Union(
        "an expectation",
        Codec.Case<PlanExpectation, PlanExpectation.GoesOut>("goes_out", Expectation<PlanExpectation.GoesOut>((f, name) => new(
            name,
            f.Required("cadence", ValueCodecs.Text, e => e.Cadence),
            f.Optional("offer", ValueCodecs.Text, e => e.Offer),
            f.Optional("price", ValueCodecs.Money, e => e.Price)))),
        Codec.Case<PlanExpectation, PlanExpectation.Skipped>("skipped", Expectation<PlanExpectation.Skipped>((f, name) => new(
            name,
            f.Required("cadence", ValueCodecs.Text, e => e.Cadence),
            f.Optional("because", s_reason, e => e.Because),
            f.Optional("cap", ValueCodecs.Text, e => e.Cap))
        {
            Forbid = f.Optional("forbid", ValueCodecs.Text, e => e.Forbid),
        })),
        Codec.Case<PlanExpectation, PlanExpectation.Delayed>("delayed", Expectation<PlanExpectation.Delayed>((f, name) => new(
            name,
            f.Required("cadence", ValueCodecs.Text, e => e.Cadence),
            f.Optional("until", s_moment, e => e.Until)))),
        Codec.Case<PlanExpectation, PlanExpectation.Membership>("membership", Expectation<PlanExpectation.Membership>((f, name) => new(
            name,
            f.Required("segment", ValueCodecs.Text, e => e.Segment),
            f.Required("is_in", ValueCodecs.Truth, e => e.IsIn)))),
        Codec.Case<PlanExpectation, PlanExpectation.Message>("message", Expectation<PlanExpectation.Message>((f, name) => new(
            name,
            f.Required("cadence", ValueCodecs.Text, e => e.Cadence),
            f.Required("text", ValueCodecs.Text, e => e.Text),
            f.Required("contains", ValueCodecs.Truth, e => e.Contains)))),
        Codec.Case<PlanExpectation, PlanExpectation.OfferPrice>("offer_price", Expectation<PlanExpectation.OfferPrice>((f, name) => new(
            name,
            f.Required("offer", ValueCodecs.Text, e => e.Offer),
            f.Required("price", ValueCodecs.Money, e => e.Price)))),
        Codec.Case<PlanExpectation, PlanExpectation.StageSent>("stage_sent", Expectation<PlanExpectation.StageSent>((f, name) => new(
            name,
            f.Required("journey", ValueCodecs.Text, e => e.Journey),
            f.Required("stage", ValueCodecs.Text, e => e.Stage),
            f.Optional("offer", ValueCodecs.Text, e => e.Offer)))),
        Codec.Case<PlanExpectation, PlanExpectation.StageSkipped>("stage_skipped", Expectation<PlanExpectation.StageSkipped>((f, name) => new(
            name,
            f.Required("journey", ValueCodecs.Text, e => e.Journey),
            f.Required("stage", ValueCodecs.Text, e => e.Stage),
            f.Optional("because", s_reason, e => e.Because),
            f.Optional("forbid", ValueCodecs.Text, e => e.Forbid)))),
        Codec.Case<PlanExpectation, PlanExpectation.InStage>("in_stage", Expectation<PlanExpectation.InStage>((f, name) => new(
            name,
            f.Required("journey", ValueCodecs.Text, e => e.Journey),
            f.Optional("stage", ValueCodecs.Text, e => e.Stage)))),
        Codec.Case<PlanExpectation, PlanExpectation.Forecast>("forecast", Expectation<PlanExpectation.Forecast>((f, name) => new(
            name,
            f.Required("goal", ValueCodecs.Text, e => e.Goal),
            f.Required("target", ValueCodecs.Text, e => e.Target),
            f.Required("is_met", ValueCodecs.Truth, e => e.IsMet),
            f.Required("confidence", ValueCodecs.Percent, e => e.Confidence)))));

    public static readonly Codec<PlanTest> Test = Codec.Record<PlanTest>("a test", f => new()
    {
        Name = f.Required("name", ValueCodecs.Text, t => t.Name),
        Case = f.Optional("case", ValueCodecs.Text, t => t.Case),
        Scenario = f.Optional("scenario", ValueCodecs.Text, t => t.Scenario),
        At = f.Optional("at", s_moment, t => t.At),
        Given = f.Required("given", s_member, t => t.Given),
        Run = f.Optional("run", s_run, t => t.Run),
        Expectations = f.List("expectations", s_expectation, t => t.Expectations),
        Source = f.Optional("source", ValueCodecs.Source, t => t.Source),
    });

    /// <summary>The properties of one kind of expectation, between the name and the place that all have.</summary>
    private static Codec<T> Expectation<T>(Func<Fields<T>, string, T> shape)
        where T : PlanExpectation => Codec.Record<T>("an expectation", f =>
        {
            var expectation = shape(f, f.Required("name", ValueCodecs.Text, e => e.Name));
            return expectation with { Source = f.Optional("source", ValueCodecs.Source, e => e.Source) };
        });
}
