using System.Collections.Immutable;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Specs.Coverage;
using Playbook.Specs.Running;
using TestResult = Playbook.Specs.Results.TestResult;

namespace Playbook.Specs.Tests;

/// <summary>A small playbook with one rule of each kind, and tests written into it.</summary>
internal static class TestWorld
{
    private const string Plan =
        """
        playbook world {
          currency CNY
          timezone Asia/Shanghai
          period 2026-03-02 .. 2026-05-31
          goal regulars {
            target sure = members >= 1 member at period_end
            target never = members >= 1_000_000 members at period_end
          }
          attribute city {
            type one_of [长沙, 湘潭]
          }
          event tasted {
            from "till.tastings"
          }
          survey taste {
            ask direct
            answers 甜, 酸
            expires 3d
          }
          forbid early_gifts {
            kind offers
            before not answered(taste) == 酸
          }
          forbid early_links {
            kind links
            before tasted(28d) >= 2
          }
          population {
            shoppers 60 in total
            members_at_start 20 members
            persona anyone {
              share 100% of shoppers
              purchase_interval 9d
              order_value 86 CNY
            }
          }
          product fruit {
            list_price 24.90 CNY
          }
          segment buyers = orders(fruit, 30d) >= 2 and not do_not_disturb
          segment locals = city == 长沙 or buyers
          segment drifting = active_days(28d) < 1 and active_days(28d) > 2
          group club {
            capacity 100 members
            on_full open_another
          }
          phase selling {
            runs 2026-03-09 .. 2026-05-31
            allow content, offers
          }
          offer bargain {
            kind percentage
            product fruit
            price 20% off list_price
            rounding down to 0.10 CNY
          }
          offer gift {
            kind coupon
            amount 5 CNY
            valid 7d after issue
            issue 10 in total
          }
          cadence noon {
            every day at 12:00
            post bargain in club
            message "{{ offer.price }} <&> 水果"
          }
          cadence news {
            every Mon at 07:00, 12:00
            send gift to locals
            evaluate at_send
          }
          cadence again {
            due 5d after last order of fruit
            at 11:00
            send message to buyers
            evaluate at_send
          }
          cadence thanks {
            on event tasted
            delay 2h
            send message to buyers
            evaluate at_entry
            message "https://fruit.example"
          }
          cap direct {
            count 2 per member per rolling 7d
            on_cap delay
          }
          cap group_posts {
            count 1 per group per calendar day
            on_cap skip
          }
          quiet_hours {
            between 22:00 .. 08:00
            on_quiet delay
          }
          budget {
            covers discounts
            amount 100 CNY per calendar month
            on_spent stop_offers
          }
          holdout 10% of groups

        """;

    public static PlanDocument Compile(string tests)
    {
        var compilation = Compilation.Create(new SourceText("world.playbook", Plan + tests + "}\n"), "test");
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(DiagnosticText.Render));
        return compilation.Plan!;
    }

    public static ImmutableArray<TestResult> Run(string tests) => Run(Compile(tests), out _);

    public static ImmutableArray<TestResult> Run(PlanDocument document, out ReachedRules reached)
    {
        reached = new ReachedRules(document.Plan);
        return new TestRunner(document.Plan, reached, CancellationToken.None).Run(document.Tests);
    }

    /// <summary>A test with one expectation.</summary>
    public static string Test(string at, string given, string expect) =>
        $"test t {{\nat {at}\n{(given.Length == 0 ? string.Empty : $"given {{\n{given}\n}}\n")}expect e = {expect}\n}}\n";
}
