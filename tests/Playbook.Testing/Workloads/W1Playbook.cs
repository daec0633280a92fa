using System.Globalization;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Testing.Workloads;

/// <summary>
/// W1, the workload that engines are compared by (<c>shared/bench/WORKLOAD.md</c>), as a playbook: a group for each 500 members or so, messages with four discounts on
/// Mondays, Wednesdays and Fridays of 90 days, and <c>assume</c> clauses that choose W1's forms of behaviour.
/// </summary>
/// <remarks>
/// W1 counts whole days: more than 14 of them without an order are, between its days, anything above 14 days 8 hours and below 15 days 16 hours of the clock. Its last
/// orders before the period lie floor(60 u) days back: on average as far as times that lie evenly within 57.86 days, of which as many as in W1 are far enough back in the
/// first two weeks if 15 days 7 hours are asked for. Its activity fades in the evening, here it does in the morning: bounds are those of the evening before. No discount
/// is one of 0.01 %.
/// </remarks>
public static class W1Playbook
{
    public const int Days = 90;

    /// <summary>Messages that a member may get: 39 days with four slots each.</summary>
    public const int TouchesPerMember = 156;

    private const int GroupSize = 500;

    public static string Text(int members) => string.Create(CultureInfo.InvariantCulture,
        $$"""
        playbook w1 {
          currency CNY
          timezone Asia/Shanghai
          period 2026-01-05 .. 2026-04-04
          attribute tier { type one_of [bronze, silver, gold]; distribution bronze 50%, silver 30%, gold 20% }
          population {
            stores {{Math.Max(1, members / GroupSize)}}
            shoppers {{members}} in total
            members_at_start {{members}} members
            persona member { share 100% of shoppers; purchase_interval 45d; order_value 50 CNY; price_sensitivity medium }
          }
          group store_group { kind shopping; value "four offers on three days of the week"; capacity 2_000 members; on_full open_another; one_per store }
          segment audience = tier in [silver, gold] and since_last_order > 367h and not do_not_disturb
          offer at_ten { kind amount_off; amount 0.01% off basket }
          offer at_noon { kind amount_off; amount 5% off basket }
          offer at_three { kind amount_off; amount 10% off basket }
          offer at_six { kind amount_off; amount 20% off basket }
          cadence ten { every Mon, Wed, Fri at 10:00; send at_ten to audience; evaluate at_send; message "a" }
          cadence noon { every Mon, Wed, Fri at 12:00; send at_noon to audience; evaluate at_send; message "b" }
          cadence three { every Mon, Wed, Fri at 15:00; send at_three to audience; evaluate at_send; message "c" }
          cadence six { every Mon, Wed, Fri at 18:00; send at_six to audience; evaluate at_send; message "d" }
          cap weekly { count 6 per member per calendar week; on_cap skip }
          assume activity.start_form = uniform
          assume activity.start_low = 5.101%
          assume activity.start_high = 96.919%
          assume activity.form = exponential_floor
          assume activity.floor = 0%
          assume activity.half_life = 34.657d
          assume activity.lift = 5%
          assume activity.lift_order = 20%
          assume send.attention = 1
          assume send.least_activity = 5%
          assume response.base = -3.1
          assume response.depth = 5
          assume response.need = 0.9
          assume response.sensitivity_medium = 1
          assume fatigue.form = calendar_week
          assume fatigue.response = 0
          assume optout.form = linear
          assume optout.base = 0.02%
          assume purchase.form = offers_only
          assume purchase.last_order_within = 57.86d
          assume exit.early = 0%
          assume dnd.share = 0%
        }
        """);

    /// <summary>The plan, by the compiler of the product.</summary>
    public static CampaignPlan Plan(int members)
    {
        var compilation = Compilation.Create(new SourceText("w1.playbook", Text(members)), "workload");
        return compilation.Plan?.Plan ?? throw new InvalidOperationException(compilation.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error).ToString());
    }
}
