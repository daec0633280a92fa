using Playbook.Specs.Results;

namespace Playbook.Specs.Tests.Running;

/// <summary>What a journey does with one member at one moment, by where it stood before.</summary>
public sealed class JourneyTests
{
    private const string Journey =
        """
        offer jam { kind coupon; amount 6 CNY; valid 7d after issue; issue 10 in total }
        match by_taste { by taste; when 甜 = jam; when 酸 = none }
        journey tasting {
          stage invite { enter tasted(14d) >= 2 }
          stage ask { after invite; run survey taste; on_expired leave }
          stage gift_it { after ask; send match by_taste; message "{{ member.name }}"; lasts 2d }
          stage rest { after gift_it; enter orders(fruit, 7d) >= 1; lasts 1d; allow content }
          again after 30d
        }

        """;

    private const string Tasted = "happened tasted on 2026-03-28T10:00, 2026-03-29T10:00";
    private const string Asked = Tasted + "\nstage ask of tasting since 2026-03-29T12:00";

    [Theory]
    [InlineData("", "outside tasting")]
    [InlineData(Tasted, "stage of tasting is invite")]
    [InlineData("happened tasted on 2026-03-01T10:00, 2026-03-29T10:00", "outside tasting")]
    [InlineData(Tasted + "\nstage invite of tasting since 2026-03-29T10:00", "sent stage ask of tasting")]
    [InlineData(Tasted + "\nstage invite of tasting since 2026-03-29T10:00\nis do_not_disturb", "skipped stage ask of tasting because do_not_disturb")]
    [InlineData(Tasted + "\nstage invite of tasting since 2026-03-29T10:00\nis do_not_disturb", "stage of tasting is ask")]
    [InlineData(Asked, "stage of tasting is ask")]
    [InlineData(Asked, "skipped stage gift_it of tasting because not_entered")]
    [InlineData(Asked + "\nexpired taste", "outside tasting")]
    [InlineData(Tasted + "\nstage ask of tasting since 2026-03-27T12:00", "outside tasting")] // three days, to the minute
    [InlineData(Tasted + "\nstage ask of tasting since 2026-03-27T12:01", "stage of tasting is ask")]
    [InlineData(Asked + "\nanswered taste = 甜 on 2026-03-29T20:00", "sent stage gift_it of tasting with jam")]
    [InlineData(Asked + "\nanswered taste = 甜", "sent stage gift_it of tasting")]
    [InlineData(Asked + "\nanswered taste = 酸", "skipped stage gift_it of tasting because no_remedy")]
    [InlineData(Tasted + "\nstage ask of tasting since 2026-03-25T12:00\nanswered taste = 甜 on 2026-03-29T20:00", "outside tasting")] // too late
    [InlineData(Asked + "\nanswered taste = 甜\nexhausted jam", "skipped stage gift_it of tasting because offer_exhausted")]
    [InlineData(Asked + "\nanswered taste = 甜\nspent budget", "skipped stage gift_it of tasting because budget_spent")]
    [InlineData("stage gift_it of tasting since 2026-03-28T13:00\nordered fruit on 2026-03-29", "stage of tasting is gift_it")]
    [InlineData("stage gift_it of tasting since 2026-03-28T12:00\nordered fruit on 2026-03-29", "stage of tasting is rest")]
    [InlineData("stage gift_it of tasting since 2026-03-28T12:00", "stage of tasting is gift_it")]
    [InlineData("stage rest of tasting since 2026-03-29T12:00", "outside tasting")]
    [InlineData(Tasted + "\nfinished tasting on 2026-03-02", "outside tasting")]
    [InlineData(Tasted + "\nfinished tasting on 2026-02-28T12:00", "stage of tasting is invite")]
    [InlineData("attribute city = 长沙\nstage rest of tasting since 2026-03-30T09:00", "skipped news because stage")]
    [InlineData("attribute city = 长沙\nstage gift_it of tasting since 2026-03-30T09:00", "sent news")]
    public void Journey_does_what_is_expected(string given, string expect) =>
        Assert.Equal(Verdict.Passed, Assert.Single(TestWorld.Run(Journey + TestWorld.Test("2026-03-30T12:00", given, expect))).Verdict);

    [Theory]
    [InlineData(Tasted, "outside tasting", "the member is in stage invite")]
    [InlineData(Tasted, "sent stage invite of tasting", "the stage says nothing")]
    [InlineData(Tasted, "skipped stage ask of tasting because no_remedy", "it is skipped because not_entered: the member is in stage invite")]
    [InlineData(Asked + "\nanswered taste = 甜", "sent stage gift_it of tasting with gift", "it is sent with jam")]
    [InlineData(Asked + "\nanswered taste = 酸", "sent stage gift_it of tasting", "it is skipped because no_remedy")]
    public void Failure_says_what_the_journey_did_instead(string given, string expect, string instead)
    {
        var expectation = Assert.Single(Assert.Single(TestWorld.Run(Journey + TestWorld.Test("2026-03-30T12:00", given, expect))).Expectations);
        Assert.Equal((Verdict.Failed, instead), (expectation.Verdict, expectation.Instead));
    }

    [Theory]
    [InlineData("", "in strangers")]
    [InlineData("unknown city", "in strangers")]
    [InlineData("attribute city = 长沙", "not_in strangers")]
    [InlineData("unknown city", "not_in locals")]
    public void Attribute_may_be_unknown(string given, string expect) =>
        Assert.Equal(Verdict.Passed, Assert.Single(TestWorld.Run("segment strangers = not known(city)\n" + TestWorld.Test("2026-03-30T12:00", given, expect))).Verdict);
}
