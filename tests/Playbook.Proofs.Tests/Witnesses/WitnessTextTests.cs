namespace Playbook.Proofs.Tests.Witnesses;

/// <summary>What is told of a witness, to the byte.</summary>
public class WitnessTextTests
{
    [Theory]
    [InlineData("orders(rice, 30d) == 1 and city == 长沙 and joined < 30d ago", "joined 40 days ago, `city` 长沙, 1 order of `rice` 15 days ago (50.00 CNY), at 2026-07-02T12:00")]
    [InlineData("since_last_order > 21d and since_last_order < 30d", "1 order 25 days ago (50.00 CNY), at 2026-07-02T12:00")]
    [InlineData("orders(90d) == 0 and since_last_order == 45d", "last ordered 45 days ago (not in the log), at 2026-07-02T12:00")]
    [InlineData("orders(30d) == 2 and spend(30d) >= 300 CNY and count(orders(30d) where amount >= 200 CNY) == 1", "1 order 15 days ago (100.00 CNY), 1 order 15 days ago (200.00 CNY), at 2026-07-02T12:00")]
    [InlineData("spend(30d) > 100 CNY", "1 order 15 days ago (100.01 CNY), at 2026-07-02T12:00")]
    [InlineData("spend(30d) > 33.33 CNY and spend(30d) < 33.34 CNY", "1 order 15 days ago (33.331 CNY), at 2026-07-02T12:00")]
    [InlineData("spend(30d) > 33.33333 CNY and spend(30d) < 33.33334 CNY", "1 order 15 days ago (33.333331 CNY), at 2026-07-02T12:00")]
    [InlineData("count(orders(30d) where amount < 20 CNY) == 2", "2 orders 15 days ago (each 19.99 CNY), at 2026-07-02T12:00")]
    [InlineData("redeemed(basket, 30d) == 1 and orders(rice, 30d) == 1 and orders(fruit, 30d) == 1 and orders(30d) == 1", "1 order of `rice`, `fruit` 15 days ago (50.00 CNY, basket), at 2026-07-02T12:00")]
    [InlineData("active_days(28d) >= 3 and since_last_active > 5d", "in a group, active on 3 days, last 6 days ago, at 2026-07-02T12:00")]
    [InlineData("received(mail, 7d) == 2 and opened(daily, 30d) == 1", "2 messages of `mail` 3 days ago, 1 message of `daily` 18 days ago (opened), at 2026-07-02T12:00")]
    [InlineData("role == core and group == fan_group and not do_not_disturb", "may be disturbed, `role` core, `group` fan_group, at 2026-07-02T12:00")]
    [InlineData("age > 30 and way < 1.5km and income >= 5_000 CNY and born < 2000-01-01", "`age` 31, `way` 0m, `income` 5000.00 CNY, `born` 1999-12-31, at 2026-07-02T12:00")]
    [InlineData("not known(city) and answered(pain) == 学不会 and vip", "`city` unknown, `answered(pain)` 学不会, `vip` true, at 2026-07-02T12:00")]
    [InlineData("posts(7d) == 1 and invited(30d) == 2 and refunds(rice, 90d) == 1 and lesson_done(14d) == 3", "wrote 1 message 3 days ago, 3 events of `lesson_done` 10 days ago, brought 2 people 22 days ago, 1 refund of `rice` 60 days ago, at 2026-07-02T12:00")]
    [InlineData("top 20% of spend(90d) and not top 10% of spend(90d) and rfm.f == 3", "among the top 20% of `spend(90d)`, `rfm.f` 3, 1 order 90 days ago (50.00 CNY), at 2026-07-02T12:00")]
    [InlineData("not since_joined >= 0h", "has not joined, at 2026-07-02T12:00")]
    public void Witness_is_told_in_one_line(string condition, string expected)
    {
        var (prover, conditions) = Shop.Ask(condition);
        Assert.Equal(expected, prover.IsEmpty(conditions[0]).Witness?.Text);
    }
}
