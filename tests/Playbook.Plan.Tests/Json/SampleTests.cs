using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Plan.Tests.Json;

/// <summary>A test with every property and every kind of expectation.</summary>
internal static class SampleTests
{
    private static readonly LocalDateTime s_at = new(2018, 4, 30, 11, 0);

    private static readonly SourceReference s_source = new("main.playbook", 73, 3);

    public static PlanDocument Document { get; } = SamplePlan.Document(SamplePlan.Shop) with
    {
        Tests =
        [
            new PlanTest
            {
                Name = "all",
                Case = "one",
                Scenario = "variant",
                At = s_at,
                Given = new PlanTestMember
                {
                    Joined = s_at.Date,
                    Attributes = [new PlanTestAttribute("city", "长沙"), new PlanTestAttribute("age", "35", new Operand.Count(35m))],
                    Answers = [new PlanTestAnswer("pain", "没时间")],
                    Events = [new PlanTestEvent(s_at, "lesson_done")],
                    Stages = [new PlanTestStage("steps", "screen", s_at), new PlanTestStage("welcome", null, s_at)],
                    Expired = ["pain"],
                    Phase = "activate",
                    Orders = [new PlanTestOrder(s_at, "fruit", new Money(9.90m, "CNY")), new PlanTestOrder(s_at, null, new Money(1m, "CNY"))],
                    Received = [new PlanTestTouch(s_at, "news")],
                    ActiveOn = [s_at.Date],
                    Traits = [TestTrait.DoNotDisturb, TestTrait.HeldOut, TestTrait.Left],
                    BudgetSpent = true,
                    Exhausted = ["gift"],
                },
                Run = new PlanTestRun(20, 1, 900),
                Expectations =
                [
                    new PlanExpectation.GoesOut("a", "news", "gift", new Money(5m, "CNY")) { Source = s_source },
                    .. Enum.GetValues<SkipReason>().Select(reason => new PlanExpectation.Skipped("b", "news", reason, reason == SkipReason.Cap ? "direct" : null)),
                    new PlanExpectation.Skipped("b", "news", SkipReason.Forbid, null) { Forbid = "early" },
                    new PlanExpectation.StageSent("h", "steps", "cure", "gift"),
                    new PlanExpectation.StageSkipped("i", "steps", "cure", SkipReason.Forbid, "early"),
                    new PlanExpectation.InStage("j", "steps", "screen"),
                    new PlanExpectation.InStage("k", "steps", null),
                    new PlanExpectation.Delayed("c", "news", s_at),
                    new PlanExpectation.Membership("d", "buyers", true),
                    new PlanExpectation.Message("e", "news", "水果", false),
                    new PlanExpectation.OfferPrice("f", "gift", new Money(5m, "CNY")),
                    new PlanExpectation.Forecast("g", "goal", "target", true, new Percent(80)),
                ],
                Source = s_source,
            },
        ],
    };
}
