using System.Globalization;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Benchmarks;

/// <summary>A year of twelve touches a week, ten posts and two messages, with the usual behaviour of members: the size of the work is the number of members alone.</summary>
internal static class ScalePlaybook
{
    public const int Days = 365;

    public const int TouchesPerWeek = 12;

    public static CampaignPlan Plan(int members)
    {
        var text = string.Create(CultureInfo.InvariantCulture,
            $$"""
            playbook scale {
              currency CNY
              timezone Asia/Shanghai
              period 2026-01-05 .. 2027-01-04
              population {
                stores {{Math.Max(1, members / 500)}}
                shoppers {{members}} in total
                members_at_start {{members}} members
                persona family { share 55% of shoppers; purchase_interval 9d; order_value 86 CNY cv 40%; price_sensitivity medium }
                persona single { share 45% of shoppers; purchase_interval 20d; order_value 45 CNY cv 60%; price_sensitivity high }
              }
              product rice { list_price 40 CNY; gross_margin 20% of list_price; replenish_every 20d; frequency high }
              group store_group { kind shopping; value "a good price every morning"; capacity 2_000 members; on_full open_another; one_per store }
              segment quiet = since_last_order > 21d and not do_not_disturb
              offer morning { kind flash_sale; product rice; price 34 CNY; stock 20 per group per slot; duration 2h; limit 1 per member per calendar week }
              cadence mornings { every Mon, Tue, Wed, Thu, Fri at 10:00; post morning in store_group; message "a" }
              cadence evenings { every Mon, Tue, Wed, Thu, Fri at 18:00; post content in store_group; message "b" }
              cadence come_back { every Tue, Thu at 12:00; send message to quiet; evaluate at_send; message "c" }
              cap direct { count 2 per member per rolling 7d; on_cap skip }
            }
            """);
        var compilation = Compilation.Create(new SourceText("scale.playbook", text), "benchmark");
        return compilation.Plan?.Plan ?? throw new InvalidOperationException(compilation.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error).ToString());
    }
}
