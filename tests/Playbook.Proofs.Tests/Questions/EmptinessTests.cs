using Playbook.Proofs.Questions;

namespace Playbook.Proofs.Tests.Questions;

/// <summary>Conditions that nobody can meet, and conditions that look like it.</summary>
public class EmptinessTests
{
    [Theory]
    [InlineData("orders(30d) >= 3 and orders(90d) < 3")]
    [InlineData("orders(rice, 30d) >= 1 and orders(30d) == 0")]
    [InlineData("orders(rice, 30d) >= 2 and orders(90d) < 2")]
    [InlineData("redeemed(basket, 30d) >= 1 and redeemed(30d) == 0")]
    [InlineData("redeemed(30d) >= 1 and orders(30d) == 0")]
    [InlineData("count(orders(30d) where amount >= 100 CNY) >= 1 and orders(30d) == 0")]
    [InlineData("count(orders(30d) where amount >= 100 CNY) >= 1 and count(orders(60d) where amount >= 50 CNY) == 0")]
    [InlineData("count(orders(30d) where amount >= 100 CNY) >= 2 and spend(30d) < 200 CNY")]
    [InlineData("spend(30d) > 0 CNY and orders(30d) == 0")]
    [InlineData("spend(rice, 30d) > 0 CNY and orders(rice, 60d) == 0")]
    [InlineData("spend(60d) > 100 CNY and spend(30d) <= 100 CNY and orders(60d) <= 1 and orders(30d) >= 1")]
    [InlineData("orders(30d) == 1 and orders(90d) == 1 and orders(rice, 90d) == 1 and orders(rice, 30d) == 0")]
    [InlineData("orders(30d) >= 1 and since_last_order > 30d")]
    [InlineData("orders(rice, 30d) >= 1 and since_last_order >= 30d")]
    [InlineData("orders(calendar month) >= 1 and since_last_order > 31d")]
    [InlineData("orders(calendar day) >= 1 and orders(calendar week) == 0")]
    [InlineData("orders(calendar week) >= 1 and orders(7d) == 0")]
    [InlineData("active_days(28d) > 28")]
    [InlineData("active_days(28d) >= 10 and active_days(7d) == 0 and active_days(14d) == 8")]
    [InlineData("active_days(28d) >= 10 and joined > 5d ago")]
    [InlineData("active_days(28d) >= 10 and since_joined < 5d")]
    [InlineData("received(7d) >= 1 and joined == 0d ago")]
    [InlineData("active_days(7d) >= 1 and not since_joined >= 0h")]
    [InlineData("active_days(7d) >= 1 and in_group and since_last_active > 7d")]
    [InlineData("received(daily, 7d) >= 1 and received(flash, 7d) == 0")]
    [InlineData("opened(daily, 7d) >= 3 and opened(36h) == 0 and opened(10d) < 3")]
    [InlineData("received(36h) >= 1 and received(2d) == 0")]
    [InlineData("received(2d) >= 1 and received(36h) == 0")]
    [InlineData("joined < 30d ago and since_joined < 28d")]
    [InlineData("joined <= 2025-11-01 and joined > 30d ago")]
    [InlineData("since_joined > 0h and not since_joined >= 0h")]
    [InlineData("city == 长沙 and city == 湘潭")]
    [InlineData("city == 长沙 and not known(city)")]
    [InlineData("known(city) and not city in [长沙, 湘潭, 株洲]")]
    [InlineData("vip and not known(vip)")]
    [InlineData("age > 30 and age < 30")]
    [InlineData("age >= 18 and not known(age)")]
    [InlineData("born > 30d ago and born < 2025-01-01")]
    [InlineData("group == fan_group and group_kind == shopping")]
    [InlineData("group == fan_group and not in_group")]
    [InlineData("group_kind == fan and not in_group")]
    [InlineData("role == core and role == follower")]
    [InlineData("answered(pain) == 没时间 and answered(pain) == 学不会")]
    [InlineData("lesson_done(7d) >= 3 and lesson_done(14d) < 3")]
    [InlineData("posts(7d) >= 1 and posts(14d) == 0")]
    [InlineData("invited(7d) >= 1 and invited(14d) == 0")]
    [InlineData("refunds(rice, 7d) >= 1 and refunds(7d) == 0")]
    [InlineData("top 20% of spend(90d) and bottom 30% of spend(90d)")]
    [InlineData("top 20% of spend(90d) and not top 30% of spend(90d)")]
    [InlineData("top 20% of age and not known(age)")]
    [InlineData("rfm.r > 5")]
    [InlineData("rfm.r >= 1 and rfm.f == 0")]
    [InlineData("rfm.m >= 4 and since_last_order > 200d")]
    [InlineData("orders(30d) != 0 and orders(30d) < 1")]
    [InlineData("spend(30d) > 33.33 CNY and spend(30d) <= 33.33 CNY")]
    [InlineData("spend(30d) > 33.33333 CNY and not spend(30d) > 33.33332 CNY")]
    [InlineData("count(orders(30d) where amount > 33.33 CNY) >= 2 and spend(30d) <= 66.66 CNY")]
    [InlineData("count(orders(30d) where amount >= 33.33334 CNY) == 1 and count(orders(30d) where amount >= 33.33333 CNY) == 0")]
    [InlineData("count(orders(30d) where amount >= 90_000_000_000 CNY) >= 3 and spend(90d) < 250_000_000_000 CNY")]
    public void Condition_that_nobody_meets_is_empty(string condition)
    {
        var (prover, conditions) = Shop.Ask(condition);
        var answer = prover.IsEmpty(conditions[0]);
        Assert.Equal("yes", answer.ToString());
        Assert.Equal(Verdict.No, prover.Overlap(conditions[0], conditions[0]).Verdict);
    }

    [Theory]
    [InlineData("everyone")]
    [InlineData("orders(30d) < 3 and orders(90d) >= 3")]
    [InlineData("orders(30d) >= 2 and orders(rice, 30d) == 2 and orders(fruit, 30d) == 0 and orders(90d) == 5")]
    [InlineData("orders(rice, 30d) == 2 and orders(fruit, 30d) == 2 and orders(30d) == 2")]
    [InlineData("orders(rice, 30d) == 2 and orders(fruit, 30d) == 2 and orders(30d) == 4")]
    [InlineData("orders(rice, 30d) == 2 and orders(fruit, 30d) == 2 and orders(30d) == 7")]
    [InlineData("count(orders(30d) where amount >= 100 CNY) == 0 and orders(30d) == 3 and spend(30d) > 250 CNY")]
    [InlineData("count(orders(30d) where amount >= 100 CNY and product == rice) == 1 and spend(30d) <= 100 CNY")]
    [InlineData("count(orders(30d) where amount >= 100 CNY) == 1 and count(orders(30d) where amount < 50 CNY) == 2 and spend(rice, 30d) >= 500 CNY")]
    [InlineData("redeemed(30d) == 2 and redeemed(basket, 30d) == 1 and orders(30d) == 2")]
    [InlineData("spend(30d) == 0 CNY and orders(30d) == 3")]
    [InlineData("spend(30d) in 10 CNY .. 20 CNY and spend(90d) > 100 CNY")]
    [InlineData("since_last_order > 21d")]
    [InlineData("since_last_order > 21d and since_last_order < 22d")]
    [InlineData("since_last_order < 7d and orders(30d) == 0")]
    [InlineData("since_last_order == 21d and orders(30d) == 1")]
    [InlineData("orders(calendar month) == 2 and orders(14d) == 0")]
    [InlineData("orders(calendar week) == 0 and orders(7d) == 3 and orders(calendar month) == 1")]
    [InlineData("active_days(28d) == 28 and since_last_active == 0h")]
    [InlineData("active_days(28d) >= 10 and active_days(7d) == 0 and active_days(14d) == 4")]
    [InlineData("since_last_active > 30d and since_last_active < 60d")]
    [InlineData("opened(7d) == 2 and received(7d) >= 5 and received(mail, 7d) == 1")]
    [InlineData("received(daily, 7d) == 1 and received(flash, 7d) == 1 and received(7d) == 1")]
    [InlineData("joined < 30d ago and since_joined < 31d")]
    [InlineData("joined == 30d ago and since_joined < 30d")]
    [InlineData("joined >= 2026-03-01 and joined < 10d ago")]
    [InlineData("not since_joined >= 0h")]
    [InlineData("city != 长沙")]
    [InlineData("not known(city) and not known(age) and not known(note)")]
    [InlineData("known(note) and note != \"a\" and note != \"b\"")]
    [InlineData("age != 30 and age >= 30 and age <= 31")]
    [InlineData("age > 30 and age < 31")]
    [InlineData("way <= 3km and income > 5_000 CNY")]
    [InlineData("born > 30d ago and born <= 2026-06-01")]
    [InlineData("vip and do_not_disturb and not in_group")]
    [InlineData("group == fan_group and role == core and persona == single")]
    [InlineData("group_kind == fan")]
    [InlineData("not (answered(pain) == 没时间) and vip and answered(pain)")]
    [InlineData("lesson_done(14d) >= 3 and lesson_done(7d) == 1")]
    [InlineData("posts(7d) == 1 and invited(30d) == 2 and refunds(rice, 90d) == 1 and refunds(90d) == 2")]
    [InlineData("top 20% of spend(90d) and not top 10% of spend(90d)")]
    [InlineData("bottom 30% of orders(90d)")]
    [InlineData("top 20% of age and age > 60")]
    [InlineData("rfm.r == 5 and rfm.f == 1 and rfm.m == 3")]
    [InlineData("rfm.r == 0 and orders(90d) >= 1")]
    [InlineData("spend(30d) > 33.33 CNY and spend(30d) < 33.34 CNY")]
    [InlineData("spend(30d) > 33.33333 CNY and spend(30d) < 33.33334 CNY")]
    [InlineData("count(orders(30d) where amount > 33.33 CNY and amount < 33.34 CNY) == 2 and spend(30d) < 66.67 CNY")]
    [InlineData("count(orders(30d) where amount > 33.33 CNY) == 3 and spend(30d) < 100 CNY")]
    [InlineData("count(orders(30d) where amount > 99.99 CNY) == 1 and count(orders(30d) where amount >= 100 CNY) == 0")]
    [InlineData("count(orders(30d) where amount >= 33.33333 CNY) == 1 and count(orders(30d) where amount >= 33.33334 CNY) == 0")]
    [InlineData("spend(30d) >= 900_000_000_000 CNY and orders(30d) == 5_000 and orders(90d) == 5_001")]
    [InlineData("count(orders(30d) where amount >= 90_000_000_000 CNY) >= 3 and spend(90d) > 999_999_999_999 CNY")]
    public void Condition_that_somebody_meets_comes_with_a_member(string condition)
    {
        var (prover, conditions) = Shop.Ask(condition);
        var answer = prover.IsEmpty(conditions[0]);
        Assert.True(answer.Verdict == Verdict.No, answer.ToString());
        Assert.NotNull(answer.Witness);
    }

    [Fact]
    public void Last_order_follows_from_the_log_only_where_it_is_complete()
    {
        const string Condition = "since_last_order < 7d and orders(30d) == 0";
        var (known, conditions) = Shop.Ask(isComplete: false, Condition);
        Assert.Equal(Verdict.No, known.IsEmpty(conditions[0]).Verdict);
        var (complete, same) = Shop.Ask(isComplete: true, Condition);
        Assert.Equal(Verdict.Yes, complete.IsEmpty(same[0]).Verdict);
    }
}
