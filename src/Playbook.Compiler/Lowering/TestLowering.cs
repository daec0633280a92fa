using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Plan.Explanations;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

/// <summary>Lowers the tests, once for each case, to what runs beside the plan.</summary>
internal static class TestLowering
{
    public static ImmutableArray<PlanTest> Lower(BoundPlaybook playbook, CampaignPlan plan) =>
        [.. playbook.Tests.Select(test => Lower(test, playbook, plan))];

    private static PlanTest Lower(BoundTest test, BoundPlaybook playbook, CampaignPlan plan)
    {
        var block = test.Block;
        return new PlanTest
        {
            Name = block.Name,
            Case = test.Case,
            Scenario = block.Reference("scenario", "scenario"),
            At = block.Find<LocalDateTime>("at", "moment"),
            Given = block.BlockOf("given") is { } given ? LowerMember(given, plan) : new PlanTestMember(),
            Run = block.Sound("simulate") is { } run ? new PlanTestRun(run.Get<int>("replicates"), run.Get<int>("seed"), run.Captures.Find<int>("shoppers")) : null,
            Expectations = [.. block.Clauses.Where(clause => clause.Keyword is "expect" or "expect_forecast").Select(clause => ExpectationLowering.Lower(clause, playbook))],
            Source = SourceReferences.At(playbook, block.HeadSpan),
        };
    }

    private static PlanTestMember LowerMember(BoundBlock given, CampaignPlan plan) => new()
    {
        Joined = given.Find<LocalDate>("joined", "date"),
        Attributes = [.. given.AllSound("attribute").Select(LowerAttribute)],
        Unknown = [.. given.All<Symbol>("unknown", "attribute").Select(symbol => symbol.Name).Distinct(StringComparer.Ordinal)],
        Orders = [.. given.AllSound("ordered").SelectMany(clause => LowerOrders(clause, plan)).OrderBy(order => order.At)],
        Received = [.. given.AllSound("received").SelectMany(LowerTouches).OrderBy(touch => touch.At)],
        ActiveOn = [.. given.All<LocalDate>("active", "date").Distinct().Order()],
        Answers = [.. given.AllSound("answered").Select(clause => new PlanTestAnswer(clause.Name, clause.Get<string>("name"), clause.Captures.Find<LocalDateTime>("when")))],
        Events = [.. given.AllSound("happened").SelectMany(clause => clause.Captures.All<LocalDateTime>("when").Select(at => new PlanTestEvent(at, clause.Get<Symbol>("event").Name))).OrderBy(happened => happened.At)],
        Stages = [.. given.AllSound("stage").Concat(given.AllSound("finished")).Select(LowerStage)],
        Expired = [.. given.All<Symbol>("expired", "survey").Select(symbol => symbol.Name).Distinct(StringComparer.Ordinal)],
        Phase = given.Reference("phase", "phase"),
        Traits = [.. given.All<string>("is", "trait").Distinct(StringComparer.Ordinal).Select(EnumWords.To<TestTrait>)],
        BudgetSpent = given.Has("spent"),
        Exhausted = [.. given.All<Symbol>("exhausted", "offer").Select(symbol => symbol.Name)],
    };

    private static PlanTestStage LowerStage(BoundClause clause) =>
        new(clause.Get<Symbol>("journey").Name, clause.Captures.TryFind<string>("stage", out var stage) ? stage : null, clause.Get<LocalDateTime>("when"));

    private static PlanTestAttribute LowerAttribute(BoundClause clause) => clause.Captures.TryFind<Operand>("value", out var value)
        ? new PlanTestAttribute(clause.Name, PredicateText.Of(value), value)
        : new PlanTestAttribute(clause.Name, clause.Captures.TryFind<string>("text", out var text) ? text : clause.Get<string>("name"));

    private static IEnumerable<PlanTestOrder> LowerOrders(BoundClause clause, CampaignPlan plan)
    {
        var product = clause.Captures.TryFind<Symbol>("product", out var symbol) ? symbol.Name : null;
        var amount = clause.Captures.Find<Money>("money") ?? plan.Products.First(p => p.Name == product).ListPrice;
        return clause.Captures.All<LocalDateTime>("when").Select(at => new PlanTestOrder(at, product, amount));
    }

    private static IEnumerable<PlanTestTouch> LowerTouches(BoundClause clause) =>
        clause.Captures.All<LocalDateTime>("when").Select(at => new PlanTestTouch(at, clause.Get<Symbol>("cadence").Name));
}
