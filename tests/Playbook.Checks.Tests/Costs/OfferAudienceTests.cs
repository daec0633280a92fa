namespace Playbook.Checks.Tests.Costs;

/// <summary>Coupons meet on one order where one member can have both.</summary>
public sealed class OfferAudienceTests
{
    private const string Around = "attribute city {\n  type one_of [长沙, 湘潭]\n}\n";

    [Fact]
    public void Coupons_for_members_of_two_cities_never_meet() => Assert.Empty(Example.Of("PB7202", Text("city == 长沙", "city == 湘潭")));

    [Theory]
    [InlineData("city == 长沙", "known(city)")] // one is among the other
    [InlineData("orders(30d) == 0", "orders(30d) >= 1")] // first the one, then the other: a coupon is kept
    [InlineData("city == 长沙 or orders(30d) == 0", "city == 湘潭")]
    [InlineData("not (city == 长沙 and orders(30d) == 0)", "city == 长沙")]
    public void Coupons_that_one_member_may_have_both_do(string first, string second) => Assert.Single(Example.Of("PB7202", Text(first, second)));

    [Fact]
    public void Coupon_that_is_a_reward_as_well_reaches_anybody() => Assert.Single(Example.Of("PB7202", Text("city == 长沙", "city == 湘潭")
        + "referral bring {\n  ask invite_friends\n  counts 1 friends_joined\n  reward one to sharer\n  depth 1 level\n}\n"));

    private static string Text(string first, string second) => Around + "product rice {\n  list_price 40 CNY\n}\n" + Coupon("one", "stacks with two") + Coupon("two", "stacks none")
        + $"segment first = {first}\nsegment second = {second}\n" + Send("one", "first") + Send("two", "second");

    private static string Coupon(string name, string stacks) => $"offer {name} {{\n  kind coupon\n  amount 25 CNY\n  min_spend 40 CNY\n  valid 7d after issue\n  issue 10 in total\n  {stacks}\n}}\n";

    private static string Send(string offer, string segment) => $"cadence send_{offer} {{\n  every Mon at 10:00\n  send {offer} to {segment}\n  evaluate at_send\n  message \"hello\"\n}}\n";
}
