using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>One edit of a sample, one diagnostic, at the right place: what a strategist meets when a line is wrong.</summary>
public class MistakeTests
{
    private const string Flowers = "playbooks/flower-shop/main.playbook";
    private const string Stores = "playbooks/bbk-store-groups/main.playbook";
    private const string Told = "playbooks/bbk-store-groups-as-told/main.playbook";

    private const string Cosmetics = "playbooks/cosmetics-lead-gift/main.playbook";
    private const string Fruit = "playbooks/fresh-fruit-leaders/main.playbook";
    private const string Cars = "tests/Playbook.Compiler.Tests/Samples/car_club.playbook";

    public static TheoryData<string, string, string, string, string> Mistakes => new()
    {
        { Flowers, "capacity 300 members", "capasity 300 members", "PB2001", "capasity" },
        { Flowers, "list_price 59 CNY", "list_price 59", "PB2102", "59" },
        { Flowers, "list_price 59 CNY", "list_price 59 USD", "PB2104", "USD" },
        { Flowers, "list_price 59 CNY", "list_price 14d", "PB2103", "14d" },
        { Flowers, "send miss_you to quiet", "send miss_you to quite", "PB2002", "quite" },
        { Flowers, "segment quiet = since", "segment quiet = in_group\n  segment quiet = since", "PB2003", "quiet" },
        { Flowers, "2026-05-31", "2026-02-31", "PB3002", "2026-02-31" },
        { Flowers, "2026-05-31", "2025-05-31", "PB3001", "2026-03-02 .. 2025-05-31" },
        { Flowers, "{{ offer.product.title }} at", "{{ member.name }}, {{ offer.product.title }} at", "PB8003", "member.name" },
        { Flowers, "price 15% off list_price", "price 15%", "PB2106", "15%" },
        { Flowers, "every Fri at 12:00", "every Fri at 22:30", "PB3104", "Fri at 22:30" },
        { Flowers, "limit 1 per member per calendar week", "limit 1 per member per week", "PB2107", "week" },
        { Flowers, "count 1 per member per rolling 14d", "count 1 per member per rolling 14d\n    applies_to friday", "PB6104", "1 per member per rolling 14d" },
        { Flowers, "share 70% of shoppers", "share 60% of shoppers", "PB9101", "60% of shoppers" },
        { Flowers, "since_last_order > 30d", "since_last_order > 30", "PB2201", "30" },
        { Flowers, "set friday_bunch.price", "set friday_bunch.prise", "PB2303", "friday_bunch.prise" },
        { Flowers, "    on_cap skip\n", "", "PB2006", "cap direct" },
        { Stores, "holdout 10% of groups", "// holdout", "PB9105", "user_repurchase_rate(90d) >= 150% of holdout at period_end" },
        { Stores, "joins 101 .. per store", "joins 102 .. per store", "PB6101", "102 .. per store" },
        { Stores, "type one_of [长沙, 湘潭, 株洲]", "type [长沙, 湘潭, 株洲]", "PB2101", "[长沙, 湘潭, 株洲]" },
        { Told, "every day at 10:00, 12:00, 15:00, 18:00", "every dya at 10:00, 12:00, 15:00, 18:00", "PB2101", "dya" },
        { Cosmetics, "let evening = 20:00", "let evening = ", "PB1016", "=" },
        { Cosmetics, "let per_month = 1 per member per calendar month", "let per_month = 1 per member per month", "PB2107", "per_month" },
        { Fruit, "use \"offers.playbook\"", "use", "PB2105", "use" },
        { Fruit, "use \"offers.playbook\"", "\"offers.playbook\"", "PB1014", "\"offers.playbook\"" },
        { Cars, "radius 3km", "radius 3", "PB2102", "3" },
        { Cars, "radius 3km", "radius 3d", "PB2103", "3d" },
        { Cars, "shard district", "shard distrikt", "PB2002", "distrikt" },
        { Cars, "archetype sharing", "archetype sales_talk", "PB2101", "sales_talk" },
        { Cars, "value \"车主互助，试驾优先，工厂开放日\"", "", "PB6110", "group car_club" },
        { Cars, "does own", "does nothing", "PB6111", "group car_club" },
        { Cars, "from lurker", "from core", "PB6113", "follower" },
        { Cars, "enforced_by 会长, staff", "enforced_by 会长, guard", "PB6114", "guard" },
        { Cars, "appeal within 3d to staff", "appeal within 3d to owner", "PB6114", "owner" },
        { Cars, "hands_over rules, moderation to core", "hands_over rules, moderation to cores", "PB6114", "cores" },
        { Cars, "becomes_when active_days(28d) >= 8", "", "PB6115", "follower" },
        { Cars, "after ordered(car)", "after ordered(cart)", "PB2002", "cart" },
        { Cars, "after ordered(car)", "after bought(car)", "PB2101", "bought(car)" },
        { Cars, "limit 20 rewards per member per calendar month", "", "PB6116", "2 levels" },
        { Cars, "limit 20 rewards per member per calendar month", "limit 20 rewards per member per month", "PB2107", "month" },
        { Cars, "attribution last_link within 3d", "", "PB6128", "referral pass_on" },
        { Cars, "ranks pass_on", "ranks pas_on", "PB6117", "pas_on" },
        { Cars, "among name_the_colour", "among name_the_color", "PB6117", "name_the_color" },
        { Cars, "    counts after refunds\n", "", "PB2006", "leaderboard top" },
        { Cars, "ranks 2 .. 10", "ranks 1 .. 10", "PB6118", "1 .. 10" },
        { Cars, "ranks 1 .. 1", "ranks 1 ..", "PB6118", "2 .. 10" },
        { Cars, "    give wash each\n", "    give wash each\n    pay 8 CNY each\n", "PB6119", "prize further" },
        { Cars, "evidence \"工信部公告 2026 年第 3 批\"", "evidence \" \"", "PB6120", "claim mileage" },
        { Cars, "size 2_000 members", "size 22_000 members", "PB6121", "22_000 members" },
        { Cars, "dates 2026-04-12, 2026-05-10", "", "PB6126", "origin drives" },
        { Cars, "between huizhou", "between huizou", "PB2002", "huizou" },
        { Cars, "purpose spread 60%, link 30%", "purpose spread 45%, link 45%", "PB6123", "spread 45%, link 45%, sell 10%" },
        { Cars, "in 1 of 3 posts", "in 4 of 3 posts", "PB6125", "test_drive in 4 of 3 posts" },
        { Cars, "dates 2026-05-20", "dates 2027-05-20", "PB6127", "2027-05-20" },
        { Cars, "reply_within 24h", "", "PB2006", "task name_the_colour" },
        { Cars, "counts 3 friends", "counts 3 freinds", "PB2213", "freinds" },
        { Stores, "stop_at 3_500 joins per store", "stop_at 35_000 joins per store", "PB9107", "35_000 joins per store" },
        { Flowers, "30d and not do_not_disturb", "30d and", "PB1016", "and" },
        { Flowers, "30d and not do_not_disturb", "30d or not", "PB1016", "not" },
        { Flowers, "> 30d and not do_not_disturb", ">", "PB1016", ">" },
        { Flowers, "on_full open_another", "on_full open_another\n  }\n  apply morning {\n    with slot = 10:00\n  }\n  cadence early {\n    every Mon at 10:00\n    post morning.flash in flower_friends", "PB2006", "apply morning" },
        { Flowers, "on_full open_another", "on_full open_another\n  }\n  apply morning {\n    template nope\n  }\n  cadence early {\n    every Mon at 10:00\n    post morning.flash in flower_friends", "PB2002", "nope" },
        { Flowers, "on_full open_another", "on_full open_another\n  }\n  apply morning\n  cadence early {\n    every Mon at 10:00\n    post morning.flash in flower_friends", "PB2004", "apply morning\n" },
        { Stores, "covers discounts, coupons, rewards", "covers discount, coupons, rewards", "PB2101", "discount" },
    };

    [Theory]
    [InlineData("list_price 59 CNY", "list_price ¥59", "PB1024")]
    [InlineData("list_price 59 CNY", "list_price 59¥", "PB1024")]
    [InlineData("list_price 59 CNY", "list_price 59元", "PB2111")]
    [InlineData("list_price 59 CNY", "list_price 59 RMB", "PB2110")]
    [InlineData("list_price 59 CNY", "list_price 59 cny", "PB2111")]
    [InlineData("list_price 59 CNY", "list_price 1,559 CNY", "PB2112")]
    [InlineData("list_price 59 CNY", "list_price 59,00 CNY", "PB2112")]
    [InlineData("list_price 59 CNY", "list_price 59 CNY。", "PB1027")]
    [InlineData("list_price 59 CNY", "list_price 59 CNY # each", "PB1026")]
    [InlineData("price 15% off list_price", "price 15 % off list_price", "PB1025")]
    [InlineData("price 15% off list_price", "price 85折", "PB2114")]
    [InlineData("price 15% off list_price", "price 8.5折 list_price", "PB2114")]
    [InlineData("price 15% off list_price", "price 八五折", "PB2114")]
    [InlineData("price 15% off list_price", "price 打八折 list_price", "PB2114")]
    [InlineData("every Fri at 12:00", "every Fri, Fri at 12:00", "PB2116")]
    [InlineData("every Fri at 12:00", "every Fri at 12:00, 12:00", "PB2116")]
    [InlineData("capacity 300 members", "capacity 1,300 members", "PB2112")]
    [InlineData("2026-05-31", "2026/05/31", "PB2113")]
    [InlineData("2026-05-31", "2026年5月31日", "PB2113")]
    [InlineData("Asia/Shanghai", "Asia/Bejing", "PB3004")]
    [InlineData("Asia/Shanghai", "北京", "PB3004")]
    public void Habit_of_another_notation_is_mended_by_its_fix(string right, string wrong, string code)
    {
        var source = Edited(Flowers, right, wrong);
        var diagnostic = Assert.Single(Compilation.Create(source, "test").Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        var mended = Assert.Single(diagnostic.Fixes).ApplyTo(source.Text);
        Assert.Empty(Compilation.Create(new SourceText(Flowers, mended), "test").Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_gives_one_diagnostic_at_its_place(string sample, string right, string wrong, string code, string at)
    {
        var source = Edited(sample, right, wrong);
        var diagnostic = Assert.Single(Compilation.Create(source, "test", SampleModules.Instance).Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal(at, source.ToString(diagnostic.Span));
        Assert.NotEmpty(diagnostic.Hint);
    }

    [Fact]
    public void Five_mistakes_give_five_diagnostics()
    {
        var text = Samples.Read(Flowers).Text
            .Replace("capacity 300", "capasity 300", StringComparison.Ordinal)
            .Replace("list_price 59 CNY", "list_price 59 USD", StringComparison.Ordinal)
            .Replace("price 15% off list_price", "price 15%", StringComparison.Ordinal)
            .Replace("post friday_bunch", "post fridy_bunch", StringComparison.Ordinal)
            .Replace("between 21:00 .. 09:00", "between 21:00 .. 33:00", StringComparison.Ordinal);
        var diagnostics = Compilation.Create(new SourceText("five.playbook", text), "test").Diagnostics;
        Assert.Equal(["PB2104", "PB2001", "PB2106", "PB2002", "PB3003"], diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Position_counts_characters_under_Chinese_text()
    {
        var source = Edited(Stores, "type one_of [长沙, 湘潭, 株洲]", "type one_of [长沙, 湘潭, 株洲] extra");
        var diagnostic = Assert.Single(Compilation.Create(source, "test").Diagnostics);
        Assert.Equal(30, diagnostic.Position.Column);
        Assert.Contains("\n                                     ^^^^^\n", DiagnosticText.Render(diagnostic), StringComparison.Ordinal);
    }

    private static SourceText Edited(string sample, string right, string wrong)
    {
        var text = Samples.Read(sample).Text;
        Assert.Contains(right, text, StringComparison.Ordinal);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        return new SourceText(sample, string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length)));
    }
}
