using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>The journey of the articles, from screening to promotion: what it becomes in the plan, and what is wrong with it after one edit.</summary>
public class JourneyTests
{
    private const string Convert = """
        event lesson_done { from "lms.lessons" }
        survey pain {
          ask direct
          answers 没时间, 学不会
          expires 3d
        }
        offer short_course { kind coupon; amount 20 CNY; min_spend 88 CNY; valid 7d after issue; issue 1_000 in total }
        match remedy {
          by pain
          when 没时间 = short_course
          otherwise none
        }
        journey convert {
          stage screen { enter lesson_done(14d) >= 4 }
          stage ask_pain { after screen; run survey pain; on_expired leave }
          stage offer_remedy { after ask_pain; enter answered(pain); send match remedy; message "{{ member.name }}" }
          stage atmosphere { after offer_remedy; show order_rain from real orders(2h) }
          stage promote { after atmosphere; lasts 48h; allow offers }
          again after 90d
        }
        forbid early_links { kind links; before answered(pain) == 没时间 }
        migrate convert {
          in_flight move
          stage old_pain = ask_pain
          stage old_gift = leave
        }
        waive PB7004 { until 2026-12-31; by "王敏"; because "书面同意" }

        """;

    [Fact]
    public void Journey_of_the_articles_is_sayable()
    {
        var compilation = Compile(Convert);
        Assert.Empty(compilation.Diagnostics.Select(DiagnosticText.Render));
        var plan = compilation.Plan!.Plan;
        var journey = Assert.Single(plan.Journeys);
        Assert.Equal(["screen", "ask_pain", "offer_remedy", "atmosphere", "promote"], journey.Stages.Select(stage => stage.Name));
        Assert.Equal(Duration.FromDays(90), journey.AgainAfter);
        Assert.Equal(new MemberPredicate.EventCount("lesson_done", Duration.FromDays(14), ComparisonOperator.GreaterOrEqual, 4), journey.Stages[0].Enter);
        Assert.Equal(("pain", new PlanOnExpired(OnExpired.Leave, null)), (journey.Stages[1].Survey, journey.Stages[1].OnExpired));
        Assert.Equal((new MemberPredicate.Answered("pain", null), "remedy"), (journey.Stages[2].Enter, journey.Stages[2].SendMatch));
        Assert.Equal(new PlanShow(ShownActivity.OrderRain, Duration.FromHours(2)), journey.Stages[3].Show);
        Assert.Equal((Duration.FromHours(48), Activity.Offers), (journey.Stages[4].Lasts, Assert.Single(journey.Stages[4].Allow)));
        Assert.Equal(new PlanForbid("early_links", ForbiddenKind.Links, new MemberPredicate.Answered("pain", "没时间")), Assert.Single(plan.Forbids));
        Assert.Equal(new PlanRemedy("没时间", "short_course"), Assert.Single(Assert.Single(plan.Matches).Remedies));
        Assert.Equal([new PlanMove("old_pain", "ask_pain"), new PlanMove("old_gift", null)], Assert.Single(plan.Migrations).Moves);
        Assert.Equal(new PlanWaiver("PB7004", new LocalDate(2026, 12, 31), "王敏", "书面同意"), Assert.Single(plan.Waivers));
    }

    [Theory]
    [InlineData("after ask_pain;", "after ask_pane;", "PB2002", "ask_pane")]
    [InlineData("answered(pain) == 没时间", "answered(pain) == 没时", "PB2205", "没时")]
    [InlineData("before answered(pain) ==", "before answered(pane) ==", "PB2002", "pane")]
    [InlineData("when 没时间 =", "when 没空 =", "PB2205", "没空")]
    [InlineData("from real orders(2h)", "from 200 orders", "PB2101", "200")]
    [InlineData("lesson_done(14d) >= 4", "lesson_done(14d) >= 40%", "PB2201", "40%")]
    [InlineData("lesson_done(14d) >= 4", "lesson_done >= 4", "PB2202", "lesson_done")]
    [InlineData("run survey pain; on_expired leave", "run survey pain", "PB3134", "run survey pain")]
    [InlineData("enter answered(pain); send", "on_expired leave; send", "PB3117", "on_expired")]
    [InlineData("{{ member.name }}", "{{ member.nam }}", "PB8002", "member.nam")]
    [InlineData("= ask_pain", "= ask_pane", "PB2002", "ask_pane")]
    [InlineData("migrate convert", "migrate conver", "PB2002", "conver")]
    [InlineData("in_flight move", "in_flight finish", "PB3117", "stage")]
    public void Mistake_is_said_at_its_place(string right, string wrong, string code, string at)
    {
        Assert.Contains(right, Convert, StringComparison.Ordinal);
        var compilation = Compile(Convert.Replace(right, wrong, StringComparison.Ordinal));
        var diagnostic = compilation.Diagnostics[0];
        Assert.Equal((code, at), (diagnostic.Code, compilation.Source.ToString(diagnostic.Span)));
        Assert.All(compilation.Diagnostics, other => Assert.Equal(code, other.Code));
    }

    [Fact]
    public void Phases_of_groups_become_gates()
    {
        var plan = Compile("""
            phase structure { runs 2026-01-01 .. 2026-01-31; allow content }
            phase recruit { after structure; scope per group; done members(group) >= 200 members; timeout 30d; on_timeout proceed; allow content, recruit }
            phase activate { after recruit; done active_rate(group, 7d) >= 25%; timeout 21d; on_timeout review; allow content }
            phase promote { after activate; lasts 2d; allow offers, teaser; next activate }

            """).Plan!.Plan;
        Assert.Null(plan.Phases[0].Gate);
        Assert.Equal(
            new PlanPhaseGate { After = "structure", Done = new PhaseCondition.OfSize(ComparisonOperator.GreaterOrEqual, 200), TimeoutDays = 30, OnTimeout = OnTimeout.Proceed },
            plan.Phases[1].Gate);
        Assert.Equal(new PlanPhaseGate { After = "activate", Days = 2, Next = "activate" }, plan.Phases[3].Gate);
    }

    [Fact]
    public void Caps_say_their_scope_kind_and_patience()
    {
        var caps = Compile("""
            cap quota { count 30 per store per calendar month; kind posts; on_cap delay up to 2h }
            cap all { count 1_000 in total per calendar day; on_cap drop }

            """).Plan!.Plan.Caps;
        Assert.Equal((CapScope.PerStore, TouchKind.Post, OnCap.Delay, Duration.FromHours(2)), (caps[0].Scope, caps[0].Kind, caps[0].OnCap, caps[0].DelayUpTo));
        Assert.Equal((CapScope.InTotal, null, OnCap.Drop, null), (caps[1].Scope, caps[1].Kind, caps[1].OnCap, caps[1].DelayUpTo));
    }

    private static Compilation Compile(string fragment) =>
        Compilation.Create(new SourceText("example.playbook", ExampleHost.Wrap(fragment)), "test");
}
