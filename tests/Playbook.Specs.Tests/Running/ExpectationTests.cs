using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Specs.Results;

namespace Playbook.Specs.Tests.Running;

public sealed class ExpectationTests
{
    private const string Tasted = Buyer + "\nhappened tasted on ";
    private const string Buyer = "joined 2026-03-02\nattribute city = 湘潭\nordered fruit on 2026-03-20, 2026-03-25";

    [Theory]
    [InlineData("2026-03-30T11:00", Buyer, "sent again")]
    [InlineData("2026-03-30T11:00", Buyer, "in buyers")]
    [InlineData("2026-03-30T11:00", Buyer, "in locals")]
    [InlineData("2026-03-30T12:00", Buyer, "sent news with gift")]
    [InlineData("2026-03-30T12:00", "", "posted noon with bargain for 19.90 CNY")]
    [InlineData("2026-03-30T12:00", "", "message of noon contains \"19.90\"")]
    [InlineData("2026-03-30T12:00", "", "message of noon lacks \"券\"")]
    [InlineData("2026-03-30T12:00", "", "price of bargain is 19.90 CNY")]
    [InlineData("2026-03-30T11:01", Buyer, "skipped again because not_due")]
    [InlineData("2026-03-30T11:00", "ordered anything for 9 CNY on 2026-03-25", "skipped again because not_due")]
    [InlineData("2026-03-30T11:00", "joined 2026-03-30\nordered fruit on 2026-03-20, 2026-03-25", "skipped again because not_joined")]
    [InlineData("2026-03-30T11:00", "ordered fruit on 2026-03-25", "skipped again because not_in_segment")]
    [InlineData("2026-03-30T11:00", Buyer + "\nis held_out", "skipped again because held_out")]
    [InlineData("2026-03-30T11:00", Buyer + "\nis left", "skipped again because left")]
    [InlineData("2026-03-30T12:00", "is held_out", "skipped noon because held_out")]
    [InlineData("2026-03-30T12:00", "attribute city = 长沙\nis do_not_disturb", "skipped news because do_not_disturb")]
    [InlineData("2026-03-30T12:00", "attribute city = 长沙\nexhausted gift", "skipped news because offer_exhausted")]
    [InlineData("2026-03-30T12:00", "spent budget", "skipped noon because budget_spent")]
    [InlineData("2026-03-30T11:00", Buyer + "\nspent budget", "sent again")]
    [InlineData("2026-03-05T12:00", "", "skipped noon because phase")]
    [InlineData("2026-03-30T12:00", "received noon on 2026-03-30T09:00", "skipped noon because cap group_posts")]
    [InlineData("2026-03-30T12:00", "received noon on 2026-03-29T23:59", "posted noon")]
    [InlineData("2026-03-30T12:00", "received again on 2026-03-30T09:00", "posted noon")]
    [InlineData("2026-03-30T07:00", "attribute city = 长沙", "delayed news until 2026-03-30T08:00")]
    [InlineData("2026-03-30T11:00", Buyer + "\nreceived again on 2026-03-25T10:00, 2026-03-28T10:00", "delayed again until 2026-04-01T10:00")]
    [InlineData("2026-03-30T11:00", Buyer + "\nreceived again on 2026-03-23T11:00, 2026-03-28T10:00", "sent again")]
    [InlineData("2026-03-30T12:00", Tasted + "2026-03-25T10:00, 2026-03-30T10:00", "sent thanks")]
    [InlineData("2026-03-30T12:00", Tasted + "2026-03-29T10:00", "skipped thanks because not_due")]
    [InlineData("2026-03-30T12:01", Tasted + "2026-03-25T10:00, 2026-03-30T10:00", "skipped thanks because not_due")]
    [InlineData("2026-03-25T01:00", Tasted + "2026-03-20T10:00, 2026-03-24T23:00", "skipped thanks because not_in_segment")] // bought after the event
    [InlineData("2026-03-30T12:00", Tasted + "2026-03-30T10:00", "skipped thanks because forbid early_links")]
    [InlineData("2026-03-30T12:00", Tasted + "2026-03-30T10:00", "skipped thanks because forbid")]
    [InlineData("2026-03-30T12:00", Buyer + "\nanswered taste = 酸", "skipped news because forbid early_gifts")]
    [InlineData("2026-03-30T12:00", Buyer + "\nanswered taste = 酸 on 2026-03-28T10:00", "skipped news because forbid early_gifts")]
    [InlineData("2026-03-30T12:00", Buyer + "\nanswered taste = 甜", "sent news")]
    [InlineData("2026-03-30T12:00", Buyer + "\nanswered taste = 酸", "posted noon")] // a whole group sees a post
    public void Expectation_holds(string at, string given, string expect) =>
        Assert.Equal(Verdict.Passed, Assert.Single(TestWorld.Run(TestWorld.Test(at, given, expect))).Verdict);

    [Theory]
    [InlineData("2026-03-30T11:00", "ordered fruit on 2026-03-25", "sent again", "it is skipped because not_in_segment")]
    [InlineData("2026-03-30T11:00", Buyer, "skipped again", "it is sent")]
    [InlineData("2026-03-30T11:00", Buyer + "\nreceived again on 2026-03-23T11:00, 2026-03-28T10:00", "skipped again because cap direct", "it is sent: cap direct has 1 of 2 used")] // the earlier one left the window
    [InlineData("2026-03-29T11:00", Buyer, "sent again", "it is skipped because not_due: it is due at 2026-03-30T11:00, counted from the order of 2026-03-25")]
    [InlineData("2026-03-30T11:00", "", "sent again", "it is skipped because not_due: there is no order to count from")]
    [InlineData("2026-03-30T12:01", "", "posted noon", "it is skipped because not_due: its next slot is 2026-03-31T12:00")]
    [InlineData("2026-03-30T12:00", "", "posted noon for 20 CNY", "the price of bargain is 19.90 CNY")]
    [InlineData("2026-03-30T12:00", "", "posted noon with gift", "noon carries bargain")]
    [InlineData("2026-03-30T12:00", "received noon on 2026-03-30T09:00", "skipped noon because phase", "it is skipped because cap group_posts")]
    [InlineData("2026-03-30T07:00", "attribute city = 长沙", "sent news", "it is delayed until 2026-03-30T08:00, the end of the quiet hours")]
    [InlineData("2026-03-30T12:00", "", "price of gift is 5 CNY", "gift has no price of its own")]
    [InlineData("2026-03-30T12:00", "", "message of noon contains \"18\"", "it reads \"19.90 <&> 水果\"")]
    [InlineData("2026-03-30T12:00", "", "message of again contains \"18\"", "again has no message")]
    [InlineData("2026-03-30T12:00", Buyer, "sent thanks", "it is skipped because not_due: it goes out 2h after the event tasted is told of")]
    [InlineData("2026-03-30T12:00", Buyer + "\nanswered taste = 酸", "sent news", "it is skipped because forbid early_gifts")]
    public void Failure_says_what_happened_instead(string at, string given, string expect, string instead)
    {
        var expectation = Assert.Single(Assert.Single(TestWorld.Run(TestWorld.Test(at, given, expect))).Expectations);
        Assert.Equal((Verdict.Failed, instead), (expectation.Verdict, expectation.Instead));
    }

    [Theory]
    [InlineData("2026-03-30T00:00", 2)]
    [InlineData("2026-03-29T23:59", 2)]
    [InlineData("2026-04-18T23:59", 2)]
    [InlineData("2026-04-19T00:00", 1)]
    public void Window_over_orders_is_open_at_its_far_end(string at, int orders)
    {
        var held = Assert.Single(TestWorld.Run(TestWorld.Test(at, "ordered fruit on 2026-03-20, 2026-03-25", "in buyers"))).Verdict == Verdict.Passed;
        Assert.Equal(orders >= 2, held);
    }

    [Fact]
    public void Forecast_is_met_or_missed_with_its_confidence()
    {
        var results = TestWorld.Run(
            """
            test sure { simulate 3 replicates seed 1; expect_forecast e = regulars.sure met with 100% confidence }
            test never { simulate 3 replicates seed 1; expect_forecast e = regulars.never missed with 100% confidence }
            test hopeless { simulate 3 replicates seed 1 with 40 shoppers; expect_forecast e = regulars.never met with 10% confidence }

            """);
        Assert.Equal([Verdict.Passed, Verdict.Passed, Verdict.Failed], results.Select(result => result.Verdict));
        Assert.Equal("it is met in 0 of 3 replicates (0%)", results[2].Expectations[0].Instead);
    }

    [Fact]
    public void Each_case_is_its_own_result()
    {
        var results = TestWorld.Run(
            """
            test reminds {
              parameters bought, verdict
              case early { value bought = 2026-03-20, 2026-03-25; value verdict = sent }
              case late { value bought = 2026-03-25; value verdict = sent }
              at 2026-03-30T11:00
              given { ordered fruit on bought }
              expect e = verdict again
            }

            """);
        Assert.Equal([("reminds[early]", Verdict.Passed), ("reminds[late]", Verdict.Failed)], results.Select(result => (result.Test.Title, result.Verdict)));
    }

    [Theory]
    [InlineData(MemberMeasure.Opened, "opened(7d) >= 1")]
    [InlineData(MemberMeasure.Redeemed, "redeemed(7d) >= 1")]
    [InlineData(MemberMeasure.Posts, "posts(7d) >= 1")]
    [InlineData(MemberMeasure.Invited, "invited(7d) >= 1")]
    [InlineData(MemberMeasure.Refunds, "refunds(7d) >= 1")]
    public void Quantity_that_no_test_can_tell_is_an_error_and_not_taken_for_none(MemberMeasure measure, string asked)
    {
        var document = TestWorld.Compile(TestWorld.Test("2026-03-30T12:00", Buyer, "in buyers"));
        var comparison = new MemberPredicate.Comparison(new MemberQuantity(measure, Duration.FromDays(7)), ComparisonOperator.GreaterOrEqual, new Operand.Count(1));
        var changed = document with { Plan = document.Plan with { Segments = [.. document.Plan.Segments.Select(segment => segment with { Predicate = comparison })] } };
        var expectation = TestWorld.Run(changed, out _)[0].Expectations[0];
        Assert.Equal((Verdict.Error, $"buyers asks for {asked}, which no test can tell of a member"), (expectation.Verdict, expectation.Instead));
    }

    [Fact]
    public void Plan_that_lost_what_a_test_names_gives_an_error_and_not_an_exception()
    {
        var document = TestWorld.Compile(TestWorld.Test("2026-03-30T12:00", "attribute city = 长沙", "sent news"));
        var lost = document with { Plan = document.Plan with { Cadences = [] } };
        var forgot = document with { Tests = [document.Tests[0] with { Given = new() }] };
        var varied = document with { Tests = [document.Tests[0] with { Scenario = "gone" }] };
        Assert.Equal("the plan has no cadence news", TestWorld.Run(lost, out _)[0].Expectations[0].Instead);
        Assert.Equal("news asks for city, which the test does not give", TestWorld.Run(forgot, out _)[0].Expectations[0].Instead);
        Assert.Equal("the plan has no scenario gone", TestWorld.Run(varied, out _)[0].Expectations[0].Instead);
        Assert.All([lost, forgot, varied], changed => Assert.Equal(Verdict.Error, TestWorld.Run(changed, out _)[0].Verdict));
    }
}
