using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>What each way of setting off a cadence becomes in the plan.</summary>
public class CadenceTests
{
    [Theory]
    [InlineData("on 2026-06-18, 2026-05-01 at 10:00", "2026-05-01T10 2026-06-18T10")]
    [InlineData("on 中秋节 at 10:00", "2026-09-25T10")]
    [InlineData("on 2d before 春节, national_day at 10:00; except 国庆节", "2026-02-15T10")]
    [InlineData("on day 8 of month at 10:00; except 2026-05-08", "2026-01-08T10 2026-02-08T10 2026-03-08T10 2026-04-08T10 2026-06-08T10 2026-07-08T10 2026-08-08T10 2026-09-08T10 2026-10-08T10 2026-11-08T10 2026-12-08T10")]
    [InlineData("on last day of month at 09:00, 18:00; except 1d before new_year", "2026-01-31T09 2026-01-31T18 2026-02-28T09")]
    [InlineData("every 2 weeks on Mon at 10:00; from 2026-12-01", "2026-12-14T10 2026-12-28T10")]
    [InlineData("every 1 week on Sun at 10:00; from 2026-12-18", "2026-12-20T10 2026-12-27T10")]
    public void Calendar_is_expanded_to_moments(string trigger, string expected)
    {
        var cadence = Plan($"group club {{ capacity 500 members; on_full open_another }}\ncadence promo {{ {trigger}; post content in club }}\n").Cadences[0];
        Assert.StartsWith(expected, string.Join(' ', cadence.Trigger.Moments.Select(slot => slot.ToString("uuuu-MM-dd'T'HH", null))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("due 3d after join", "AfterJoin { Moments = , Days = 3, At = 11:00:00 }")]
    [InlineData("due 2d before replenishment of rice", "Replenishment { Moments = , Days = -2, Product = rice, At = 11:00:00 }")]
    [InlineData("due 2d after replenishment of rice", "Replenishment { Moments = , Days = 2, Product = rice, At = 11:00:00 }")]
    [InlineData("due 1d before expiry of twenty", "BeforeExpiry { Moments = , Days = 1, Offer = twenty, At = 11:00:00 }")]
    public void Due_keeps_what_it_counts_from(string due, string expected)
    {
        var trigger = Plan($$"""
            product rice { list_price 40 CNY; replenish_every 30d }
            offer twenty { kind coupon; amount 20 CNY; min_spend 88 CNY; valid 7d after issue; issue 100 in total }
            segment everybody = everyone
            cadence remind { {{due}}; at 11:00; send twenty to everybody }

            """).Cadences[0].Trigger;
        Assert.Equal(expected, trigger.ToString()!.Replace("System.Collections.Immutable.ImmutableArray`1[NodaTime.OffsetDateTime]", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void Event_sets_a_cadence_off_after_its_delay()
    {
        var plan = Plan("event lesson_done { from \"lms.lessons\" }\nsegment everybody = everyone\ncadence praise { on event lesson_done; delay 2h; send message to everybody }\n");
        Assert.Equal(new PlanTrigger.OnEvent("lesson_done", NodaTime.Duration.FromHours(2)), plan.Cadences[0].Trigger);
        Assert.Equal(new PlanEvent("lesson_done", "lms.lessons"), Assert.Single(plan.Events));
    }

    private static CampaignPlan Plan(string fragment)
    {
        var compilation = Compilation.Create(new SourceText("example.playbook", ExampleHost.Wrap(fragment)), "test");
        Assert.Empty(compilation.Diagnostics.Select(DiagnosticText.Render));
        return compilation.Plan!.Plan;
    }
}
