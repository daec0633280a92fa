using System.Text.RegularExpressions;
using CsCheck;
using Playbook.Diagnostics;
using Playbook.Plan.Json;
using Playbook.Testing.Languages;

namespace Playbook.Plan.Tests.Json;

public sealed class PlanReadingTests
{
    private static readonly Regex Quoted = new("\"[^\"]*\"", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static readonly string s_text = PlanJson.Write(SamplePlan.Document(SamplePlan.Shop));

    [Theory]
    [InlineData("\"playbook.plan/1\"", "\"playbook.plan/2\"", "PB1122", "playbook.plan/2")]
    [InlineData("\"playbook.plan/1\"", "1", "PB1123", "1 stands where a text belongs")]
    [InlineData("\"34.90 CNY\"", "\"34.90\"", "PB1123", "\"34.90\" stands where money such as `34.90 CNY` belongs")]
    [InlineData("\"34.90 CNY\"", "34.90", "PB1123", "34.90 stands where money")]
    [InlineData("\"rolling 7d\"", "\"rolling\"", "PB1123", "a window such as")]
    [InlineData("\"flash_sale\"", "\"flash\"", "PB1123", "`flash_sale` or `coupon`")]
    [InlineData("\"post\": {", "\"pots\": {", "PB1123", "an object with `pots` stands where an action")]
    [InlineData("\"capacity\": 500,", "", "PB1123", "a group lacks its `capacity`")]
    [InlineData("\"capacity\": 500,", "\"capacity\": 500, \"capacity\": 4,", "PB1123", "`capacity` stands here a second time")]
    [InlineData("\"capacity\": 500,", "\"capacity\": 5e99,", "PB1123", "5e99 stands where a whole number belongs")]
    [InlineData("\"Asia/Shanghai\"", "\"Asia/Changsha\"", "PB1123", "a time zone")]
    [InlineData("\"2018-04-02\"", "\"2018-02-30\"", "PB1123", "a date such as")]
    [InlineData("开抢", "\\ud800", "PB1123", "surrogate")]
    [InlineData("\"product\": \"rice\"", "\"product\": \"rise\"", "PB1125", "the offer `flash_rice` speaks of the product `rise`")]
    [InlineData("\"group\": \"store_group\"", "\"group\": \"x\"", "PB1125", "the cadence `flash_daily` speaks of the group `x`")]
    [InlineData("\"flag\": \"do_not_disturb\"", "\"in_segment\": \"fruit_buyers\"", "PB1125", "the segment `fruit_buyers` speaks of itself")]
    public void Fault_gives_one_diagnostic(string good, string bad, string code, string words)
    {
        var diagnostic = Only(s_text.Replace(good, bad, StringComparison.Ordinal));
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
        Assert.NotEmpty(diagnostic.Hint);
        Assert.Empty(ChineseText.EnglishWords(Quoted.Replace(diagnostic.MessageIn(Language.ZhHans), string.Empty)));
        Assert.Empty(ChineseText.EnglishWords(Quoted.Replace(diagnostic.MessageIn(Language.ZhHant), string.Empty)));
    }

    [Fact]
    public void Wrong_value_is_found_at_its_line_and_column_under_chinese_text()
    {
        var diagnostic = Only("{ \"schema\": \"playbook.plan/1\",\n  \"hash\": \"水果\", \"plan\": [] }");
        Assert.Equal(new LinePosition(2, 25), diagnostic.Position);
    }

    [Fact]
    public void Json_fault_is_found_at_its_line_and_column()
    {
        var diagnostic = Only("{\n  \"schema\": \"水果\"\n  \"hash\": 1 }");
        Assert.Equal("PB1121", diagnostic.Code);
        Assert.Equal(new LinePosition(3, 3), diagnostic.Position);
        Assert.DoesNotContain("LineNumber", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{} {}")]
    [InlineData("playbook x {")]
    public void No_plan_at_all_gives_one_diagnostic(string text) => Only(text);

    [Fact]
    public void Deep_nesting_gives_one_diagnostic() => Only(new string('[', 100_000));

    [Fact]
    public void Plan_edited_by_hand_is_read_with_a_warning_and_its_own_hash()
    {
        var read = PlanJson.Read("plan.json", s_text.Replace("34.90 CNY", "33.90 CNY", StringComparison.Ordinal));
        Assert.Equal("PB1124", Assert.Single(read.Diagnostics).Code);
        Assert.Equal(Severity.Warning, read.Diagnostics[0].Severity);
        Assert.Equal(PlanHash.Of(read.Document!.Plan), read.Document.Hash);
    }

    [Fact]
    public void Text_cut_or_mutated_anywhere_never_throws() => Gen.Select(Gen.Int[0, s_text.Length - 1], Gen.Int[0, 40], Gen.OneOf<string>("", "\"", "{", "]", "7", "null", ",", "\\u")).Sample(
        (at, length, with) =>
        {
            var mutated = s_text[..at] + with + s_text[Math.Min(at + length, s_text.Length)..];
            var read = PlanJson.Read("plan.json", mutated);
            Assert.True(read.Document is not null || read.Diagnostics.Length == 1);
        },
        iter: 2_000);

    private static Diagnostic Only(string text)
    {
        var read = PlanJson.Read("plan.json", text);
        Assert.Null(read.Document);
        return Assert.Single(read.Diagnostics);
    }
}
