using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Benchmarks;

/// <summary>Ten typical conditions on a member, as a playbook states them: reach, recency, engagement, seniority, and what is known of people.</summary>
internal static class RulesPlaybook
{
    private const string Text =
        """
        playbook rules {
          currency CNY
          timezone Asia/Shanghai
          period 2026-01-01 .. 2026-12-31
          attribute city { type one_of [长沙, 湘潭, 株洲, 岳阳] }
          attribute age { type number 0 .. 120 }
          population {
            shoppers 60_000 in total
            members_at_start 0 members
            persona family { share 40% of shoppers; purchase_interval 9d; order_value 86 CNY cv 40% }
            persona single { share 60% of shoppers; purchase_interval 20d; order_value 45 CNY cv 40% }
          }
          product rice { list_price 40 CNY }
          segment quiet = since_last_order > 44d
          segment reachable = in_group and not do_not_disturb
          segment lapsing = since_last_order > 14d and since_last_order <= 60d and not do_not_disturb
          segment dormant = since_last_active > 28d and in_group
          segment newcomers = joined > 30d ago and since_last_active < 7d
          segment old_hands = since_joined >= 180d and since_last_order < 30d
          segment town_families = city in [长沙, 湘潭] and persona == family
          segment grown_up = age >= 25 and age < 45
          segment win_back = (since_last_order > 60d or since_last_active > 45d) and not do_not_disturb and in_group
          segment elsewhere = city != 长沙 and known(age) and not newcomers
        }
        """;

    public static CampaignPlan Plan()
    {
        var compilation = Compilation.Create(new SourceText("rules.playbook", Text), "benchmark");
        return compilation.Plan?.Plan ?? throw new InvalidOperationException(compilation.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error).ToString());
    }
}
