using Playbook.Checks.Calendar;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Plan.Audiences;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.Calendar;

/// <summary>The calendar of a whole period is what the audience's judge decides day by day for a group that exists.</summary>
public sealed class TouchCalendarTests
{
    public static TheoryData<string> Paths => [.. Samples.All.Select(sample => sample.Path), Crowded];

    private const string Crowded = "crowded";

    [Theory]
    [MemberData(nameof(Paths))]
    public void Posts_of_a_group_are_those_of_the_days_one_by_one(string path)
    {
        var plan = PlanOf(path);
        var strands = TouchCalendar.Of(plan).Groups;
        Assert.NotEmpty(strands);
        Assert.All(strands, strand => Assert.Equal(ByDays(plan, strand), strand.Out.Select(fate => (fate.Minute, fate.Cadence.Name)).Order()));
    }

    [Fact]
    public void Crowded_group_has_posts_that_wait_and_posts_that_give_way()
    {
        var fates = Assert.Single(TouchCalendar.Of(PlanOf(Crowded)).Groups).Fates;
        Assert.Contains(fates, fate => fate is { GoesOut: true, HasWaited: true });
        Assert.Contains(fates, fate => fate.Outcome == TouchOutcome.SkippedByCap);
        Assert.Contains(fates, fate => fate.Outcome == TouchOutcome.DroppedByQuietHours);
    }

    [Fact]
    public void Calendar_of_a_plan_is_worked_out_once()
    {
        var plan = PlanOf(Crowded);
        Assert.Same(TouchCalendar.Of(plan), TouchCalendar.Of(plan));
    }

    private static IEnumerable<(int Minute, string Cadence)> ByDays(CampaignPlan plan, TouchStrand strand)
    {
        var decider = new CadenceDecider(new PolicyGround(plan));
        var phase = plan.Phases.Index().Where(known => known.Item.Name == strand.Phase).Select(known => (GroupPhase?)new GroupPhase(known.Index, 0)).FirstOrDefault();
        var history = MemberHistory.Empty with { Phase = phase };
        for (var day = 0; day < decider.Ground.Calendar.Days; day++)
        {
            var agenda = new DayAgenda(decider.Ground, CampaignCalendar.Minute(day, default));
            var judged = new DayWalk(decider, agenda).Run(history, moment => moment.Cadence.Action is PlanAction.Post post && post.Group == strand.Group, explains: false);
            var sent = judged.Where(judgement => judgement.Fate.IsSent).Select(judgement => new KnownTouch(judgement.Minute, judgement.Decision.Cadence.Name));
            history = history with { Touches = [.. history.Touches, .. sent.OrderBy(touch => touch.Minute)] };
        }

        return history.Touches.Select(touch => (touch.Minute, touch.Cadence)).Order();
    }

    /// <summary>Waits that end within their day, so that the days can be judged one by one.</summary>
    private static CampaignPlan PlanOf(string path)
    {
        var text = path != Crowded ? Samples.Read(path) : new SourceText("crowded.playbook", ExampleHost.Wrap(
            "period 2026-03-02 .. 2026-04-26\ngroup g {\n  capacity 500 members\n  on_full open_another\n}\n"
            + Posts("early", "every day at 07:00, 09:30", 0) + Posts("morning", "every Mon, Tue, Thu at 09:00", 1) + Posts("noon", "every day at 14:00", 2) + Posts("night", "every Wed at 21:30, 22:30", 3)
            + Week.Cap("apart", "1 per group per rolling 2h", "delay up to 3h") + Week.Cap("daily", "3 per group per calendar day", "skip") + Week.Cap("weekly", "13 per group per calendar week", "skip") + Week.Quiet("22:00 .. 08:00", "drop")));
        var compilation = Compilation.Create(text, "test", SampleModules.Instance);
        Assert.Empty(compilation.Diagnostics.Where(found => found.Severity == Severity.Error).Select(DiagnosticText.Render));
        return compilation.Plan!.Plan;
    }

    private static string Posts(string name, string every, int priority) => $"cadence {name} {{\n  {every}\n  post content in g\n  priority {priority}\n}}\n";
}
