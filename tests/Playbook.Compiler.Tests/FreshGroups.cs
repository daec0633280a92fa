// One playbook with every kind of offer, in both spellings: longer than other files because it is all text.
namespace Playbook.Compiler.Tests;

/// <summary>A playbook that says everything about commerce: each kind of offer, each who is paid, each way that goods go.</summary>
internal static class FreshGroups
{
    public const string Dsl =
        """
        playbook fresh_groups {
          currency CNY
          timezone Asia/Shanghai
          period 2026-05-01 .. 2026-06-30
          channel wecom_group run_by leader
          population {
            shoppers 1_000 in total
            members_at_start 300 members
            persona anyone {
              share 100% of shoppers
              purchase_interval 9d
              order_value 86 CNY
            }
          }
          product rice {
            list_price 40 CNY
            reference_price lowest_deal in 7d
            purchase_mode rational
          }
          product fruit {
            list_price 25 CNY
            reference_price 30 CNY
            purchase_mode emotional
          }
          product car {
            list_price 129_900 CNY
            warranty 365d
            frequency low
            presence always_on
          }
          group club {
            value "新鲜直达"
            capacity 500 members
            on_full open_another
          }
          offer voucher {
            kind coupon
            amount 20 CNY
            min_spend 88 CNY
            valid 7d after issue
            issue 500 in total
            opens 2026-05-01T10:00 .. 2026-05-03T22:00
          }
          offer minus_five {
            kind amount_off
            product rice
            amount 5 CNY off list_price
            price_floor 80% of list_price
            limit 3 per member in total
            stacks with voucher
          }
          offer basket_minus {
            kind amount_off
            amount 10% off basket
            min_spend 100 CNY
          }
          offer full_minus {
            kind threshold
            tier small = spend 100 CNY save 20 CNY
            tier big = spend 200 CNY save 50 CNY
          }
          offer each_hundred {
            kind threshold
            tier each = every 100 CNY save 15 CNY up to 45 CNY
          }
          offer full_gift {
            kind spend_and_get
            tier small = spend 100 CNY get 1 voucher
            tier big = spend 300 CNY get 1 rice
            tier huge = spend 500 CNY get 2 "tote bag" worth 30 CNY
          }
          offer two_plus_one {
            kind buy_n_get_m
            product fruit
            buy 2 get 1 free
          }
          offer with_gift {
            kind gift
            product rice
            gift 1 "tote bag" worth 12 CNY
            stock 200 in total
          }
          offer meal {
            kind bundle
            contains 2 rice, 1 fruit
            price 89 CNY
          }
          offer city_pass {
            kind bundle
            contains 1 voucher from each merchant
            price 50 CNY
            stock 3_000 in total
          }
          offer together {
            kind group_deal
            product rice
            price 35 CNY
            minimum 100 orders in total
            deadline 2026-05-03T22:00
            on_unfilled refund
          }
          offer chain {
            kind chain_signup
            product fruit
            price 25 CNY per box
            minimum 20 boxes per group
            on_unfilled refund
          }
          offer early {
            kind presale
            product rice
            price 38 CNY
            deposit 5 CNY counts 10 CNY
            balance_due 2026-05-20 .. 2026-05-22
            delivery 7d after balance
            on_unpaid keep_deposit
          }
          offer taste {
            kind free_trial
            product fruit
            trial 1 sample
            on_trial_end ends
            limit 1 per member in total
          }
          offer double_beans {
            kind points
            programme beans
            earns 2 times
          }
          offer beans_for_rice {
            kind points
            product rice
            programme beans
            costs 500 points
          }
          offer wheel {
            kind lottery
            min_spend 30 CNY
            limit 1 per member per calendar day
            prize first = 3 rice chance 0.5% of draws
            prize second = 90 voucher chance 10% of draws
          }
          points beans {
            earn 1 point per 1 CNY
            value 1 CNY per 100 points
            expire 365d after earning
          }
          party leader {
            count 1 per group
            serves 1 pickup_point
            does collect, hand_out
          }
          commission base {
            to leader
            pay 10% of net_sales(group)
            tier high = 12% of net_sales(group) from 50_000 CNY per calendar month
            applies_to chain
            settle 7d after pickup
            clawback refunds
          }
          take_rate mini_program = 5% of net_sales(total)
          fulfilment next_day {
            cutoff 23:00
            arrives_within 24h
            radius 1km
            capacity 400 parcels per pickup_point per day
            on_full next_day
            applies_to fruit
          }
          aftersale rotten {
            claim_within 24h after pickup
            proof photo
            refund 100% of line_price
            applies_to fruit
          }
          settlement redeemed {
            to issuing_merchant
            pay 60% of face_value
            applies_to city_pass
          }
          cadence c0 {
            on 2026-05-02 at 11:00
            post voucher in club
          }
          cadence c1 {
            every Mon at 11:00
            post minus_five in club
          }
          cadence c2 {
            every Mon at 11:00
            post basket_minus in club
          }
          cadence c3 {
            every Mon at 11:00
            post full_minus in club
          }
          cadence c4 {
            every Mon at 11:00
            post each_hundred in club
          }
          cadence c5 {
            every Mon at 11:00
            post full_gift in club
          }
          cadence c6 {
            every Mon at 11:00
            post two_plus_one in club
          }
          cadence c7 {
            every Mon at 11:00
            post with_gift in club
          }
          cadence c8 {
            every Mon at 11:00
            post meal in club
          }
          cadence c9 {
            every Mon at 11:00
            post city_pass in club
          }
          cadence c10 {
            on 2026-05-02 at 11:00
            post together in club
          }
          cadence c11 {
            every Mon at 11:00
            post chain in club
          }
          cadence c12 {
            every Mon at 11:00
            post early in club
          }
          cadence c13 {
            every Mon at 11:00
            post taste in club
          }
          cadence c14 {
            every Mon at 11:00
            post double_beans in club
          }
          cadence c15 {
            every Mon at 11:00
            post beans_for_rice in club
          }
          cadence c16 {
            every Mon at 11:00
            post wheel in club
          }
          scenario more { set base.pay = 12% of net_sales(group) }
        }
        """;

    public const string Yaml =
        """
        playbook: fresh_groups
        currency: CNY
        timezone: Asia/Shanghai
        period: 2026-05-01 .. 2026-06-30
        channel: wecom_group run_by leader
        population:
          shoppers: 1_000 in total
          members_at_start: 300 members
          persona:
            anyone:
              share: 100% of shoppers
              purchase_interval: 9d
              order_value: 86 CNY
        product:
          rice:
            list_price: 40 CNY
            reference_price: lowest_deal in 7d
            purchase_mode: rational
          fruit:
            list_price: 25 CNY
            reference_price: 30 CNY
            purchase_mode: emotional
          car:
            list_price: 129_900 CNY
            warranty: 365d
            frequency: low
            presence: always_on
        group:
          club:
            value: 新鲜直达
            capacity: 500 members
            on_full: open_another
        offer:
          voucher:
            kind: coupon
            amount: 20 CNY
            min_spend: 88 CNY
            valid: 7d after issue
            issue: 500 in total
            opens: 2026-05-01T10:00 .. 2026-05-03T22:00
          minus_five:
            kind: amount_off
            product: rice
            amount: 5 CNY off list_price
            price_floor: 80% of list_price
            limit: 3 per member in total
            stacks: with voucher
          basket_minus:
            kind: amount_off
            amount: 10% off basket
            min_spend: 100 CNY
          full_minus:
            kind: threshold
            tier:
              small: spend 100 CNY save 20 CNY
              big: spend 200 CNY save 50 CNY
          each_hundred:
            kind: threshold
            tier:
              each: every 100 CNY save 15 CNY up to 45 CNY
          full_gift:
            kind: spend_and_get
            tier:
              small: spend 100 CNY get 1 voucher
              big: spend 300 CNY get 1 rice
              huge: spend 500 CNY get 2 "tote bag" worth 30 CNY
          two_plus_one:
            kind: buy_n_get_m
            product: fruit
            buy: 2 get 1 free
          with_gift:
            kind: gift
            product: rice
            gift: 1 "tote bag" worth 12 CNY
            stock: 200 in total
          meal:
            kind: bundle
            contains: 2 rice, 1 fruit
            price: 89 CNY
          city_pass:
            kind: bundle
            contains: 1 voucher from each merchant
            price: 50 CNY
            stock: 3_000 in total
          together:
            kind: group_deal
            product: rice
            price: 35 CNY
            minimum: 100 orders in total
            deadline: 2026-05-03T22:00
            on_unfilled: refund
          chain:
            kind: chain_signup
            product: fruit
            price: 25 CNY per box
            minimum: 20 boxes per group
            on_unfilled: refund
          early:
            kind: presale
            product: rice
            price: 38 CNY
            deposit: 5 CNY counts 10 CNY
            balance_due: 2026-05-20 .. 2026-05-22
            delivery: 7d after balance
            on_unpaid: keep_deposit
          taste:
            kind: free_trial
            product: fruit
            trial: 1 sample
            on_trial_end: ends
            limit: 1 per member in total
          double_beans:
            kind: points
            programme: beans
            earns: 2 times
          beans_for_rice:
            kind: points
            product: rice
            programme: beans
            costs: 500 points
          wheel:
            kind: lottery
            min_spend: 30 CNY
            limit: 1 per member per calendar day
            prize:
              first: 3 rice chance 0.5% of draws
              second: 90 voucher chance 10% of draws
        points:
          beans:
            earn: 1 point per 1 CNY
            value: 1 CNY per 100 points
            expire: 365d after earning
        party:
          leader:
            count: 1 per group
            serves: 1 pickup_point
            does: collect, hand_out
        commission:
          base:
            to: leader
            pay: 10% of net_sales(group)
            tier:
              high: 12% of net_sales(group) from 50_000 CNY per calendar month
            applies_to: chain
            settle: 7d after pickup
            clawback: refunds
        take_rate:
          mini_program: 5% of net_sales(total)
        fulfilment:
          next_day:
            cutoff: 23:00
            arrives_within: 24h
            radius: 1km
            capacity: 400 parcels per pickup_point per day
            on_full: next_day
            applies_to: fruit
        aftersale:
          rotten:
            claim_within: 24h after pickup
            proof: photo
            refund: 100% of line_price
            applies_to: fruit
        settlement:
          redeemed:
            to: issuing_merchant
            pay: 60% of face_value
            applies_to: city_pass
        cadence:
          c0:
            on: 2026-05-02 at 11:00
            post: voucher in club
          c1:
            every: Mon at 11:00
            post: minus_five in club
          c2:
            every: Mon at 11:00
            post: basket_minus in club
          c3:
            every: Mon at 11:00
            post: full_minus in club
          c4:
            every: Mon at 11:00
            post: each_hundred in club
          c5:
            every: Mon at 11:00
            post: full_gift in club
          c6:
            every: Mon at 11:00
            post: two_plus_one in club
          c7:
            every: Mon at 11:00
            post: with_gift in club
          c8:
            every: Mon at 11:00
            post: meal in club
          c9:
            every: Mon at 11:00
            post: city_pass in club
          c10:
            on: 2026-05-02 at 11:00
            post: together in club
          c11:
            every: Mon at 11:00
            post: chain in club
          c12:
            every: Mon at 11:00
            post: early in club
          c13:
            every: Mon at 11:00
            post: taste in club
          c14:
            every: Mon at 11:00
            post: double_beans in club
          c15:
            every: Mon at 11:00
            post: beans_for_rice in club
          c16:
            every: Mon at 11:00
            post: wheel in club
        scenario:
          more:
            set:
              base.pay: 12% of net_sales(group)
        """;
}
