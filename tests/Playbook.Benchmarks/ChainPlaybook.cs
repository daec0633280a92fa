using System.Globalization;
using System.Text;

namespace Playbook.Benchmarks;

/// <summary>A playbook of 300 segments as a chain has them (recency, frequency and money by product, engagement, place and age, some built on others) and 200 cadences that send coupons to them.</summary>
internal static class ChainPlaybook
{
    private const int Segments = 300;
    private const int Cadences = 200;

    private static readonly string[] s_cities = ["长沙", "湘潭", "株洲", "岳阳"];

    public static string Text()
    {
        var text = new StringBuilder("""
            playbook chain {
              currency CNY
              timezone Asia/Shanghai
              period 2026-01-01 .. 2026-12-31
              attribute city { type one_of [长沙, 湘潭, 株洲, 岳阳] }
              attribute age { type number 0 .. 120 }
              population {
                shoppers 60_000 in total
                members_at_start 0 members
                persona family { share 100% of shoppers; purchase_interval 9d; order_value 86 CNY cv 40% }
              }

            """);
        for (var i = 0; i < 20; i++) text.Append(Invariant($"  product product_{i} {{ list_price {40 + i}.90 CNY }}\n  offer offer_{i} {{ kind coupon; amount {5 + i} CNY; min_spend 50 CNY; valid 10d after issue; issue 500 in total }}\n"));
        for (var i = 0; i < Segments; i++) text.Append(Invariant($"  segment segment_{i} = {Condition(i)}\n"));
        for (var i = 0; i < Cadences; i++) text.Append(Invariant($"  cadence cadence_{i} {{ every {Day(i)} at {9 + (i % 11):00}:{i % 60:00}; send offer_{i % 20} to segment_{i * 7 % Segments} }}\n"));
        text.Append("}\n");
        return text.ToString();
    }

    private static string Condition(int i) => (i % 10) switch
    {
        0 => Invariant($"orders(product_{i % 20}, 60d) >= {1 + (i % 5)} and (since_last_order > {20 + (i % 40)}d or active_days(28d) < {2 + (i % 9)}) and not do_not_disturb"),
        1 => Invariant($"since_last_order > {7 + (i % 80)}d and since_last_order <= {60 + (i % 120)}d and not do_not_disturb"),
        2 => Invariant($"orders(30d) in {1 + (i % 3)} .. {4 + (i % 4)} and spend(90d) >= {100 + (i % 7 * 50)} CNY"),
        3 => Invariant($"city in [{s_cities[i % 4]}, {s_cities[(i + 1) % 4]}] and age >= {18 + (i % 30)} and age < {40 + (i % 30)}"),
        4 => Invariant($"(orders(product_{i % 20}, 30d) >= 1 or orders(product_{(i + 3) % 20}, 30d) >= 1) and not (orders(90d) > {5 + (i % 10)} and in_group)"),
        5 => Invariant($"joined > {10 + (i % 50)}d ago and received(7d) <= {1 + (i % 5)} and active_days(7d) >= {i % 3}"),
        6 => Invariant($"count(orders(90d) where amount >= {50 + (i % 5 * 50)} CNY) >= {1 + (i % 3)} and city != {s_cities[i % 4]}"),
        7 => Invariant($"redeemed(offer_{i % 20}, 60d) >= 1 and orders(60d) <= {3 + (i % 6)} or spend(30d) > {200 + (i % 9 * 40)} CNY"),
        8 => Invariant($"segment_{i - 8} and city == {s_cities[i % 4]}"),
        _ => Invariant($"segment_{i - 8} and not segment_{i - 3} and since_last_active < {5 + (i % 40)}d"),
    };

    private static string Day(int i) => ((string[])["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])[i % 7];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
