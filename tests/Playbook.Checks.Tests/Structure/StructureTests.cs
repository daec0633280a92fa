namespace Playbook.Checks.Tests.Structure;

public sealed class StructureTests
{
    private const string Staff = "  staff {\n    people PEOPLE in total\n    work 2h per group per day\n  }\n";
    private const string Recruit = "recruit till_scan {\n  into store_group\n  via till\n  stop_at 1_000 joins in total\n}\n";

    /// <summary>20 groups of 50 take 40 hours; a person has 40 / 7 = 5.71 hours a day, seven have exactly 40.</summary>
    [Theory]
    [InlineData(6, 1)]
    [InlineData(7, 0)]
    public void Hours_are_those_of_full_groups(int people, int findings)
    {
        var found = Example.Of("PB7310", Group(50, Staff.Replace("PEOPLE", $"{people}", StringComparison.Ordinal)) + Recruit);
        Assert.Equal(findings, found.Length);
        if (findings > 0) Assert.Equal("20 groups take 40 hours a day, and 6 people have 34.3: 7 people are needed", found[0].Message);
    }

    /// <summary>40 volunteers have 20 hours a day; the 20 that are left take 3.5 people. Of half as many minutes, 30 hours are left.</summary>
    [Theory]
    [InlineData(4, "", null)]
    [InlineData(3, "", "20 groups take 40 hours a day, and 3 people have 17.1, and volunteers 20: 4 people are needed")]
    [InlineData(4, "assume staff.volunteer_minutes = 15 source \"counted\"\n", "20 groups take 40 hours a day, and 4 people have 22.9, and volunteers 10: 6 people are needed")]
    public void Volunteers_have_hours_too(int people, string assumed, string? message)
    {
        var found = Example.Of("PB7310", assumed + Group(50, Staff.Replace("PEOPLE", $"{people}", StringComparison.Ordinal).Replace("per day\n", "per day\n    volunteers 2 per group\n", StringComparison.Ordinal)) + Recruit);
        Assert.Equal(message, found.FirstOrDefault()?.Message);
    }

    [Fact]
    public void Relief_takes_hours_off() => Assert.Empty(Example.Of(
        "PB7310", Group(50, Staff.Replace("PEOPLE", "6", StringComparison.Ordinal).Replace("per day\n", "per day\n    volunteers 2 per group\n    relief 20% of work by volunteers\n", StringComparison.Ordinal)) + Recruit));

    [Theory]
    [InlineData("share 2% of group", 0)]
    [InlineData("share 1.9% of group", 1)]
    public void A_share_is_somebody(string share, int findings) =>
        Assert.Equal(findings, Example.Of("PB7306", Group(50, $"  role core {{\n    {share}\n    does create\n  }}\n")).Length);

    [Theory]
    [InlineData("metric took = percent of members where redeemed(voucher, 60d) >= 1\n", "took >= 5%", "nobody is offered `voucher`")]
    [InlineData("metric bring = percent of members where invited(60d) >= 1\n", "bring >= 5%", "no `referral` asks members to bring anybody")]
    [InlineData("", "redemption_rate(28d) >= 5%", "no coupon is handed out")]
    [InlineData("", "members >= 500", "nothing brings new members")]
    public void A_goal_is_moved_by_something(string metric, string target, string missing)
    {
        const string Voucher = "offer voucher {\n  kind coupon\n  amount 6 CNY\n  min_spend 88 CNY\n  valid 7d after issue\n  issue 100 in total\n}\n";
        var text = Group(50, string.Empty) + Voucher + "cadence hello {\n  every Mon at 11:00\n  post content in store_group\n  message \"hello\"\n}\n" + metric + $"goal g {{\n  horizon long_term\n  target t = {target} at period_end\n}}\n";
        Assert.EndsWith(missing, Assert.Single(Example.Of("PB7305", text)).Message, StringComparison.Ordinal);
        const string Means = "recruit till_scan {\n  into store_group\n  via till\n  stop_at 900 joins in total\n}\nreferral invite {\n  ask share_to_friends\n  counts 1 friends_joined\n  reward voucher to sharer\n  depth 1 level\n  limit 5 rewards per member in total\n}\n";
        Assert.Empty(Example.Of("PB7305", text + Means));
    }

    [Fact]
    public void A_goal_that_serves_a_short_one_reaches_the_long_one_behind_it()
    {
        const string Long = "goal keep {\n  horizon long_term\n  target t = active_rate(7d) >= 20% at period_end\n}\n";
        const string Short = "goal near {\n  horizon short_term\n  SERVES\n  target t = active_rate(7d) >= 20% at period_end\n}\ngoal nearer {\n  horizon short_term\n  serves near\n  target t = active_rate(7d) >= 20% at period_end\n}\n";
        Assert.Empty(Example.Of("PB7304", Long + Short.Replace("SERVES", "serves keep", StringComparison.Ordinal)));
        Assert.Equal(2, Example.Of("PB7304", Long + Short.Replace("  SERVES\n", string.Empty, StringComparison.Ordinal)).Length);
    }

    [Fact]
    public void A_phase_that_allows_no_content_leaves_the_offer_the_first()
    {
        var text = Example.Rice + Example.Group + Recruit + "offer deal {\n  kind percentage\n  product rice\n  price 10% off list_price\n}\n" + Example.Post("deal") + "cadence hello {\n  every day at 10:00\n  post content in store_group\n  message \"hello\"\n}\n";
        Assert.Empty(Example.Of("PB7301", text));
        Assert.Single(Example.Of("PB7301", text + "phase selling {\n  runs 2026-01-01 .. 2026-01-31\n  allow offers\n}\nphase after {\n  runs 2026-02-01 .. 2026-12-31\n  allow content, offers, recruit\n}\n"));
    }

    private static string Group(int capacity, string more) => $"group store_group {{\n  capacity {capacity} members\n  on_full open_another\n  role owner {{\n    count 1 per group\n    does own\n  }}\n{more}}}\n";
}
