using Playbook.Diagnostics;

namespace Playbook.Checks.Tests.Compliance;

/// <summary>Each kind of rule: a playbook that breaks it, and one near it that does not.</summary>
public sealed class RuleKindTests
{
    private const string Flash = "offer flash { kind flash_sale; product rice; price 34.90 CNY; stock 5 per group per slot; limit 1 per member per calendar day; duration 30min";

    [Theory]
    [InlineData("PB7510", "wecom", """cadence daily { every day at 10:00, 12:00; post content in circle; message "早" }""", "day at 10:00, 12:00", "62 posts in 2026-05")]
    [InlineData("PB7510", "wecom", """cadence daily { every day at 10:00, 12:00; send message to quiet; message "早" }""", "", "each member of `quiet` gets")]
    [InlineData("PB7510", "wecom", """segment new = orders(30d) <= 2; segment old = orders(30d) >= 2; cadence a { every day at 10:00; send message to new; message "早" }; cadence b { every day at 12:00; send message to old; message "晚" }""", "", "a member of `new`, `old` gets 62 messages")]
    [InlineData("PB7512", "wecom", """cadence daily { every Mon at 10:00; post content in circle; message "早" }""", "", "as many as 3000 groups of `circle`")]
    [InlineData("PB7513", "wecom", """cadence daily { every Mon at 10:00; send message to quiet; message "早" }""", "", "900000 members of `quiet`")]
    [InlineData("PB7514", "wecom", """cadence daily { every Mon at 10:00; post content in circle; message "http://a http://a http://a http://a http://a http://a http://a http://a http://a http://a" }""", "", "10 attachments")]
    [InlineData("PB7516", "wechat", "referral poster { ask share_to_moments; counts 1 friends_joined; reward coupon_20 to sharer; depth 1 level }", "", "`poster` rewards `ask share_to_moments` with `coupon_20`")]
    [InlineData("PB7516", "wechat", "referral poster { ask invite; counts 20 likes; reward coupon_20 to sharer; depth 1 level }", "coupon_20 to sharer", "`counts likes`")]
    [InlineData("PB7517", "pyramid-cn", "referral pass { ask invite; counts 3 friends_paid; reward coupon_20 to sharer; depth 2 levels; limit 3 rewards per member in total }", "2 levels", "pays 2 levels")]
    [InlineData("PB7518", "advertising-cn", """cadence daily { every Mon at 10:00; post content in circle; message "全国第一的大米" }""", "全国第一", "in what `daily` says")]
    [InlineData("PB7518", "advertising-cn", """cadence daily { every Mon at 10:00; post content in circle; message "The best rice" }""", "The best", "“The best”")]
    [InlineData("PB7519", "promotion-cn", """
        offer deal { kind percentage; product rice; price 10% off list_price }
        offer cheap { kind flash_sale; product rice; price 30 CNY; duration 30min; stock 5 per group per slot }
        cadence deal_day { every Fri at 10:00; post deal in circle; message "a" }
        cadence cheap_day { every Wed at 10:00; post cheap in circle; message "a" }
        """, "10% off list_price", "on 2026-03-06, and on 2026-03-04 the same product was sold for 30.00 CNY")]
    [InlineData("PB7519", "promotion-cn", """
        offer deal { kind percentage; product rice; price 10% off list_price }
        offer cheap { kind amount_off; product rice; amount 15 CNY off list_price }
        cadence deal_day { every Fri at 10:00; post deal in circle; message "a" }
        cadence cheap_day { every Wed at 10:00; post cheap in circle; message "a" }
        """, "10% off list_price", "on 2026-03-06, and on 2026-03-04 the same product was sold for 25.00 CNY")]
    [InlineData("PB7520", "promotion-cn", """offer wheel { kind lottery; limit 1 per member in total; prize car = 1 "车" worth 80_000 CNY chance 0.01% of draws }""", "prize car", "worth 80000.00 CNY, where 50000.00 CNY are allowed")]
    [InlineData("PB7521", "promotion-cn", "party crowd { count 3 per group; does place_fake_orders }", "place_fake_orders", "`crowd` speaks of `place_fake_orders`")]
    [InlineData("PB7522", "promotion-cn", Flash + """; show countdown }; cadence daily { every day at 10:00; post flash in circle; message "a" }""", "countdown", "runs out on 2026-03-02 10:30, and it is back at the same price on 2026-03-03 10:00")]
    [InlineData("PB7523", "personal-information-cn", "merchants town { count 50 merchants; brings 60 members each; into circle }; consent share { between town; ask with_joining }", "with_joining", "together with joining")]
    [InlineData("PB7524", "personal-information-cn", """cadence daily { every Mon at 10:00; send message to everyone; message "早" }""", "to everyone", "who asked not to be disturbed")]
    public void Broken_rule_is_found_with_its_witness(string code, string pack, string more, string marked, string said)
    {
        var finding = Assert.Single(PackTest.Of(code, $"compliance/{pack}", more));
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
        Assert.Contains($"`compliance/{pack}`, rule `", finding.Message, StringComparison.Ordinal);
        Assert.Contains(marked, finding.Source.ToString(finding.Span), StringComparison.Ordinal);
        Assert.NotEmpty(finding.Hint);
        var before = CheckTest.CodesOf(finding.Source.Text);
        Assert.All(finding.Fixes, fix => Assert.Empty(CheckTest.CodesOf(fix.ApplyTo(finding.Source.Text)).Except(before.Where(other => other != code))));
    }

    [Theory]
    [InlineData("PB7510", "wecom", """cadence daily { every day at 10:00; post content in circle; message "早" }""")]
    [InlineData("PB7510", "wecom", """cap posts { count 1 per group per calendar day; on_cap skip }; cadence daily { every day at 10:00, 12:00; post content in circle; message "早" }""")]
    [InlineData("PB7510", "wecom", """quiet_hours { between 11:00 .. 13:00; on_quiet drop }; cadence daily { every day at 10:00, 12:00; post content in circle; message "早" }""")]
    [InlineData("PB7510", "wecom", """cap posts { count 1 per group per calendar day; on_cap delay }; cadence daily { every day at 10:00, 12:00; post content in circle; message "早" }""")]
    [InlineData("PB7511", "wecom", "")]
    [InlineData("PB7512", "wecom", """recruit scan { into circle; pays cashier; tier all { joins 1 .. per store; pay 1 CNY per join }; stop_at 3_000 joins per store }; cadence daily { every Mon at 10:00; post content in circle; message "早" }""")]
    [InlineData("PB7513", "wecom", """cadence daily { due 3d after join; at 10:00; send message to quiet; message "早" }""")]
    [InlineData("PB7514", "wecom", """cadence daily { every Mon at 10:00; post content in circle; message "http://a" }""")]
    [InlineData("PB7515", "wechat", "")]
    [InlineData("PB7516", "wechat", "referral poster { ask share_to_moments; counts 20 likes; reward none; depth 1 level }")]
    [InlineData("PB7516", "wechat", "referral pass { ask invite; counts 1 friends_paid; reward coupon_20 to sharer; depth 1 level }")]
    [InlineData("PB7517", "pyramid-cn", "referral pass { ask invite; counts 1 friends_paid; reward coupon_20 to sharer; depth 1 level }")]
    [InlineData("PB7518", "advertising-cn", """cadence daily { every Mon at 10:00; post content in circle; message "本店往期销量第一的大米" }""")]
    [InlineData("PB7518", "advertising-cn", """cadence daily { every Mon at 10:00; post content in circle; message "最好在今天下单，下雨天最好带伞来" }""")]
    [InlineData("PB7518", "advertising-cn", """cadence daily { every Mon at 10:00; post content in circle; message "the bestseller" }""")]
    [InlineData("PB7518", "advertising-cn", """claim first { text "销量第一"; evidence "report.pdf"; as_of 2026-01-15 }""")]
    [InlineData("PB7519", "promotion-cn", """
        offer deal { kind percentage; product rice; price 10% off list_price }
        cadence deal_day { every day at 10:00; post deal in circle; message "a" }
        """)]
    [InlineData("PB7520", "promotion-cn", """offer wheel { kind lottery; limit 1 per member in total; prize car = 1 "车" worth 50_000 CNY chance 0.01% of draws }""")]
    [InlineData("PB7521", "promotion-cn", "party crowd { count 3 per group; does hand_out, virtually_tasting }")]
    [InlineData("PB7522", "promotion-cn", Flash + """; show countdown }; cadence weekly { every Mon at 10:00; post flash in circle; message "a" }""")]
    [InlineData("PB7523", "personal-information-cn", "merchants town { count 50 merchants; brings 60 members each; into circle }; consent share { between town; ask separately }")]
    [InlineData("PB7524", "personal-information-cn", """cadence daily { every Mon at 10:00; send message to quiet; message "早" }""")]
    [InlineData("PB7524", "personal-information-cn", """segment calm = not (do_not_disturb or since_last_order < 3d); cadence daily { every Mon at 10:00; send message to calm; message "早" }""")]
    [InlineData("PB7510", "wecom", """segment new = orders(30d) == 0; segment old = orders(30d) >= 2; cadence a { every day at 10:00; send message to new; message "早" }; cadence b { every day at 12:00; send message to old; message "晚" }""")]
    public void Kept_rule_is_not(string code, string pack, string more) => Assert.Empty(PackTest.Of(code, $"compliance/{pack}", more));

    [Fact]
    public void Group_above_the_channels_size_is_found_and_mended()
    {
        var finding = Assert.Single(PackTest.Of("PB7511", "compliance/wecom", string.Empty, "capacity 800 members"));
        Assert.Contains("takes 800 members a group, where 500 are allowed", finding.Message, StringComparison.Ordinal);
        var mended = Assert.Single(finding.Fixes).ApplyTo(finding.Source.Text);
        Assert.Contains("capacity 500 members", mended, StringComparison.Ordinal);
        Assert.Equal(CheckTest.CodesOf(finding.Source.Text).Where(code => code != "PB7511"), CheckTest.CodesOf(mended));
    }

    [Fact]
    public void Banned_tool_is_found_by_its_name() => Assert.Contains("`WeTool_pro`", Assert.Single(PackTest.Of("PB7515", "compliance/wechat", string.Empty, "capacity 300 members; staff { people 2 in total; tools counter, WeTool_pro }")).Message, StringComparison.Ordinal);

    [Fact]
    public void Tool_whose_name_merely_holds_the_letters_is_not() => Assert.Empty(PackTest.Of("PB7515", "compliance/wechat", string.Empty, "capacity 300 members; staff { people 2 in total; tools bottle_scanner }"));

    [Theory]
    [InlineData("本季最优质的大米", "最优质", "优质")]
    [InlineData("全年最优惠价格", "最优惠", null)]
    [InlineData("最好的大米", "最好的", "很好的")]
    public void Longest_superlative_is_said_once(string message, string word, string? instead)
    {
        var finding = Assert.Single(PackTest.Of("PB7518", "compliance/advertising-cn", $$"""cadence daily { every Mon at 10:00; post content in circle; message "{{message}}" }"""));
        Assert.Equal(word, finding.Source.ToString(finding.Span));
        Assert.Equal(instead is null ? null : message.Replace(word, instead, StringComparison.Ordinal), finding.Fixes.Select(fix => fix.ApplyTo(finding.Source.Text).Split("message \"")[1].Split('"')[0]).SingleOrDefault());
    }

    [Fact]
    public void Third_paid_level_is_an_error_and_the_second_a_warning()
    {
        Assert.Equal(Severity.Error, Of(3));
        Assert.Equal(Severity.Warning, Of(2));

        static Severity Of(int levels) => Assert.Single(PackTest.Of("PB7517", "compliance/pyramid-cn", $"referral pass {{ ask invite; counts 1 friends_paid; reward coupon_20 to sharer; depth {levels} levels; limit 3 rewards per member in total }}")).Severity;
    }
}
