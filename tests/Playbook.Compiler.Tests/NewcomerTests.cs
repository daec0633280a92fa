using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>What a newcomer wrote: each gives one diagnostic, and its first fix leaves the playbook without it.</summary>
public class NewcomerTests
{
    private const string Flowers = "playbooks/flower-shop/main.playbook";
    private const string Stores = "playbooks/bbk-store-groups/main.playbook";

    public static TheoryData<string, string, string, string, string> Mended => new()
    {
        { Stores, "fill_within 24h", "fill_within 24", "PB2102", "fill_within 24h" },
        { Stores, "fill_within 24h", "fill_within 24小时", "PB2118", "fill_within 24h" },
        { Stores, "fill_within 24h", "fill_within 24 hours", "PB2118", "fill_within 24h" },
        { Stores, "team 3 members", "team 3人", "PB2118", "team 3 members" },
        { Stores, "team 3 members", "team 3", "PB2105", "team 3 members" },
        { Stores, "duration 30min", "duration 30分钟", "PB2118", "duration 30min" },
        { Stores, "duration 30min", "duration 30", "PB2102", "duration 30min" },
        { Stores, "duration 30min", "duration 30 min", "PB2118", "duration 30min" },
        { Stores, "fill_within 24h", "fill_within 24 h", "PB2118", "fill_within 24h" },
        { Stores, "valid 7d after issue", "valid 7 d after issue", "PB2118", "valid 7d after issue" },
        { Stores, "channel wecom_group", "channel wecom", "PB2101", "channel wecom_group" },
        { Stores, "channel wecom_group", "channel 企业微信群", "PB2101", "channel wecom_group" },
        { Stores, "channel wecom_group", "channel WeChat", "PB2101", "channel wechat_group" },
        { Stores, "channel wecom_group", "channel 钉钉", "PB2101", "channel dingtalk_group" },
        { Flowers, "to quiet", "to quite", "PB2002", "to quiet" },
        { Flowers, "holdout 10% of members", "holdout 10% of members\n  rule late_push { about touch; when time > 20:00; say \"too late\" }\n  waive late_pushes { until 2026-12-31; by \"w\"; because \"b\" }", "PB3143", "waive late_push {" },
        { Stores, "valid 7d after issue", "valid 7 days", "PB2118", "valid 7d after issue" },
        { Stores, "valid 7d after issue", "valid 7 days after issue", "PB2118", "valid 7d after issue" },
        { Stores, "valid 7d after issue", "valid 7天", "PB2118", "valid 7d after issue" },
        { Stores, "valid 7d after issue", "valid for 7d after issue", "PB2118", "valid 7d after issue" },
        { Stores, "valid 7d after issue", "valid 7d", "PB2105", "valid 7d after issue" },
        { Flowers, "capacity 300 members", "capacity 300人", "PB2118", "capacity 300 members" },
        { Flowers, "capacity 300 members", "capacity 3百 members", "PB2118", "capacity 300 members" },
        { Flowers, "list_price 59 CNY", "list_price 3千元", "PB2118", "list_price 3_000 CNY" },
        { Flowers, "list_price 59 CNY", "list_price 59元", "PB2111", "list_price 59 CNY" },
        { Flowers, "every Fri at 12:00", "every 周五 at 12:00", "PB2118", "every Fri at 12:00" },
        { Flowers, "every Fri at 12:00", "every 星期五 at 12点", "PB2118", "every Fri at 12:00" },
        { Flowers, "every Fri at 12:00", "every Fri at 12点", "PB2118", "every Fri at 12:00" },
        { Flowers, "every Fri at 12:00", "every Fri at 11am", "PB2118", "every Fri at 11:00" },
        { Flowers, "every Fri at 12:00", "every Fri at 下午2点半", "PB2118", "every Fri at 14:30" },
        { Flowers, "every Fri at 12:00", "every Fri at 14", "PB2118", "every Fri at 14:00" },
        { Flowers, "every Fri at 12:00", "every week on Sat at 12:00", "PB2118", "every Sat at 12:00" },
        { Flowers, "every Fri at 12:00", "every Fri and Sat at 12:00", "PB2118", "every Fri, Sat at 12:00" },
        { Flowers, "every Fri at 12:00", "every 周末 at 12pm", "PB2118", "every Sat, Sun at 12:00" },
        { Flowers, "2026-03-02 .. 2026-05-31", "2026-03-02 to 2026-05-31", "PB2118", "2026-03-02 .. 2026-05-31" },
        { Flowers, "2026-03-02 .. 2026-05-31", "2026-03-02 - 2026-05-31", "PB2118", "2026-03-02 .. 2026-05-31" },
        { Flowers, "2026-03-02 .. 2026-05-31", "2026-03-02 至 2026-05-31", "PB2118", "2026-03-02 .. 2026-05-31" },
        { Flowers, "2026-03-02 .. 2026-05-31", "2026-03-02至2026-05-31", "PB2118", "2026-03-02 .. 2026-05-31" },
        { Flowers, "2026-03-02 .. 2026-05-31", "2026-03-02 ~ 2026-05-31", "PB1028", "2026-03-02 .. 2026-05-31" },
        { Flowers, "between 21:00 .. 09:00", "between 21:00 to 09:00", "PB2118", "between 21:00 .. 09:00" },
        { Flowers, "kind percentage", "kind discount", "PB2101", "kind percentage" },
        { Flowers, "kind percentage", "kind 打折", "PB2101", "kind percentage" },
        { Flowers, "kind percentage", "kind percentage，", "PB1011", "kind percentage" },
        { Flowers, "> 30d and not", "> 30d && not", "PB1028", "> 30d and not" },
        { Flowers, "> 30d and not", "> 30d || not", "PB1028", "> 30d or not" },
        { Flowers, "and not do_not", "and !do_not", "PB1028", "and not do_not" },
        { Flowers, "since_last_order > 30d", "since_last_order => 30d", "PB1028", "since_last_order >= 30d" },
        { Flowers, "since_last_order > 30d", "since_last_order > 30天", "PB2118", "since_last_order > 30d" },
        { Flowers, "since_last_order > 30d", "since_last_order > 30 days", "PB2118", "since_last_order > 30d" },
        { Flowers, "since_last_order > 30d", "since_last_order > 30 d", "PB2118", "since_last_order > 30d" },
        { Flowers, "since_last_order > 30d", "since_last_order > 30", "PB2201", "since_last_order > 30d" },
        { Flowers, "since_last_order > 30d", "last_order > 30d", "PB2202", "since_last_order > 30d" },
        { Flowers, "since_last_order > 30d", "silent > 30d", "PB2202", "since_last_active > 30d" },
        { Flowers, "since_last_order > 30d", "沉默 > 30d", "PB2202", "since_last_active > 30d" },
        { Flowers, "expect reminder = sent come_back", "expect sent come_back", "PB2007", "expect sent_come_back_with = sent come_back" },
        { Flowers, "at 2026-04-30T10:00", "at 2026-04-30 10:00", "PB2118", "at 2026-04-30T10:00" },
        { Flowers, "to quiet", "to since_last_order > 30d", "PB2119", "to come_back_members" },
        { Flowers, "{{ offer.price }}", "{offer.price}", "PB8013", "{{ offer.price }}" },
        { Flowers, "{{ offer.price }}", "｛｛offer.price｝｝", "PB8013", "{{ offer.price }}" },
        { Flowers, "{{ offer.price }}", "{｛ offer.price ｝}", "PB8013", "{{ offer.price }}" },
        { Flowers, "{{ offer.price }}", "{{ offer.price }", "PB8001", "{{ offer.price }}" },
    };

    [Theory]
    [MemberData(nameof(Mended))]
    public void Spelling_of_a_newcomer_is_mended_by_the_fix(string sample, string right, string wrong, string code, string mended)
    {
        var source = Edited(sample, right, wrong);
        var found = Compilation.Create(source, "test").Diagnostics;
        var diagnostic = Assert.Single(found);
        Assert.Equal(code, diagnostic.Code);
        var text = Assert.Single(diagnostic.Fixes).ApplyTo(source.Text);
        Assert.Contains(mended, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Compilation.Create(new SourceText(sample, text), "test").Diagnostics, d => d.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("limit 1 per member per calendar week", "limit 1", "PB2105", "`per member per …` or `per member in total`")]
    [InlineData("limit 1 per member per calendar week", "only to quiet", "PB2001", "send friday_bunch to")]
    [InlineData("limit 1 per member per calendar week", "audience quiet", "PB2001", "send friday_bunch to")]
    [InlineData("limit 1 per member per calendar week", "for quiet", "PB2001", "send friday_bunch to")]
    [InlineData("limit 1 per member per calendar week", "where since_last_order > 30d", "PB1029", "send OFFER to NAME")]
    public void Message_says_what_may_be_meant(string right, string wrong, string code, string said)
    {
        var diagnostic = Assert.Single(Compilation.Create(Edited(Flowers, right, wrong), "test").Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(said, $"{diagnostic.Message} {diagnostic.Hint}", StringComparison.Ordinal);
        Assert.Empty(diagnostic.Fixes);
    }

    [Fact]
    public void Instance_without_a_name_is_one_mistake() =>
        Assert.Equal("PB2007", Assert.Single(Compilation.Create(Edited(Flowers, "holdout 10% of members", "holdout 10% of members\n  apply {\n    template nope\n  }"), "test").Diagnostics).Code);

    private static SourceText Edited(string sample, string right, string wrong)
    {
        var text = Samples.Read(sample).Text;
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{sample} has no `{right}`.");
        return new SourceText(sample, string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length)));
    }
}
