namespace Playbook.Cli.Starters;

/// <summary>The playbook that <c>playbook new --yaml</c> writes: the same as <see cref="DslStarter"/>, spelt in YAML.</summary>
internal static class YamlStarter
{
    private const string Text =
        """
        # A small campaign to change. `playbook check` says what is wrong with it, `playbook simulate` what will happen.
        playbook: NAME
        title: My shop
        currency: CNY
        timezone: Asia/Shanghai
        period: 2026-03-02 .. 2026-05-31

        goal:
          # Customers who come back within a month.
          regulars:
            horizon: long_term
            target:
              repurchase: user_repurchase_rate(28d) >= 30% at period_end

        # Who is there. Shoppers buy whether or not they are in the group.
        population:
          shoppers: 1_000 in total
          members_at_start: 300 members
          persona:
            regular:
              share: 40% of shoppers
              purchase_interval: 14d
              order_value: 60 CNY cv 30%
              price_sensitivity: medium
            occasional:
              share: 60% of shoppers
              purchase_interval: 45d
              order_value: 90 CNY cv 50%
              price_sensitivity: high

        product:
          fruit:
            title: fruit box
            list_price: 24.90 CNY
            gross_margin: 32% of list_price
            replenish_every: 7d

        segment:
          # Members who have not bought for a while and may be messaged.
          quiet: since_last_order > 30d and not do_not_disturb

        group:
          club:
            kind: shopping
            value: Member prices every Friday
            capacity: 500 members
            on_full: open_another

        offer:
          friday_price:
            kind: percentage
            product: fruit
            price: 15% off list_price
            rounding: down to 0.10 CNY
            limit: 1 per member per calendar week

        cadence:
          # To the whole group: everyone sees it.
          friday:
            every: Fri at 12:00
            post: friday_price in club
            message: "{{ offer.product.title }} at {{ offer.price }} today"
          # To members one by one.
          come_back:
            due: 31d after last order
            at: "10:00"
            send: message to quiet
            evaluate: at_send
            message: "{{ member.name }}, we miss you"

        cap:
          direct:
            count: 1 per member per rolling 14d
            on_cap: skip
        quiet_hours:
          between: 21:00 .. 09:00
          on_quiet: drop
        # They get no messages of their own, to see what those do. Posts reach everyone in a group:
        # with several groups, `10% of groups` leaves whole groups alone.
        holdout: 10% of members

        """;

    public static string For(string name) => Text.Replace("NAME", name, StringComparison.Ordinal);
}
