using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Questions;

namespace Playbook.Proofs.Tests;

/// <summary>A shop that declares something of every kind that conditions speak of.</summary>
internal static class Shop
{
    private const string Head = """
        playbook shop {
          currency CNY
          timezone Asia/Shanghai
          period 2026-01-01 .. 2026-12-31
          rfm { window 180d }
          attribute city { type one_of [长沙, 湘潭, 株洲] }
          attribute age { type number 0 .. 120 }
          attribute way { type distance }
          attribute income { type money }
          attribute born { type date }
          attribute vip { type truth }
          attribute note { type text }
          event lesson_done { from "lms.lessons" }
          survey pain { ask direct; question "?"; answers 没时间, 学不会; expires 3d }
          population {
            shoppers 1_000 in total
            members_at_start 0 members
            persona family { share 60% of shoppers; purchase_interval 9d; order_value 86 CNY }
            persona single { share 40% of shoppers; purchase_interval 12d; order_value 40 CNY }
          }
          product rice { list_price 59.90 CNY }
          product fruit { list_price 19.90 CNY }
          group store_group {
            kind shopping
            value "prices for members"
            capacity 500 members
            on_full open_another
            role core { share 10% of group; does create }
            role follower { share 20% of group; does relay }
          }
          group fan_group {
            kind fan
            value "news first"
            capacity 200 members
            on_full open_another
          }
          offer flash { kind flash_sale; product rice; price 49.90 CNY; stock 50 per store per slot; limit 1 per member per calendar day; duration 30min }
          offer basket { kind coupon; amount 10 CNY; min_spend 50 CNY; valid 10d after issue; issue 500 in total }
          segment everyone_else = not do_not_disturb
          cadence daily { every day at 11:00; post flash in store_group }
          cadence mail { every Fri at 12:00; send basket to everyone_else }

        """;

    public static CampaignPlan Empty { get; } = With();

    /// <summary>The shop with some segments, each named and defined.</summary>
    public static CampaignPlan With(params (string Name, string Condition)[] segments)
    {
        var text = Head + string.Concat(segments.Select(segment => $"  segment {segment.Name} = {segment.Condition}\n")) + "}\n";
        var compilation = Compilation.Create(new SourceText("shop.playbook", text), "tests");
        var errors = compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        return errors.Count == 0 ? compilation.Plan!.Plan : throw new InvalidOperationException(string.Join('\n', errors));
    }

    /// <summary>A prover of a shop with the conditions as segments p0, p1, …</summary>
    public static (Prover Prover, MemberPredicate[] Conditions) Ask(bool isComplete, params string[] conditions)
    {
        var plan = With([.. conditions.Select((condition, i) => ($"p{i}", condition))]);
        return (new Prover(new Universe(plan) { OrdersAreComplete = isComplete }), [.. conditions.Select((_, i) => (MemberPredicate)new MemberPredicate.InSegment($"p{i}"))]);
    }

    public static (Prover Prover, MemberPredicate[] Conditions) Ask(params string[] conditions) => Ask(isComplete: false, conditions);
}
