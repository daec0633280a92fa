using Playbook.Checks.Compliance;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.Compliance;

public sealed class RulePackTests
{
    private const string Rule = "  - rule: size\n    kind: group_size\n    most: 200\n    from: 2026-01-01\n    source: house\n    address: wiki\n    confidence: official\n    severity: warning\n    message: small groups\n    rewrite: fewer members\n";

    private const string Pack = "pack: ours\ntitle: Ours\nrules:\n";

    [Fact]
    public void Every_built_in_pack_can_be_read_and_disclaims_clearance()
    {
        Assert.Equal(["compliance/advertising-cn", "compliance/personal-information-cn", "compliance/promotion-cn", "compliance/pyramid-cn", "compliance/wechat", "compliance/wecom"], RulePackLibrary.Names);
        Assert.All(RulePackLibrary.Names, name =>
        {
            var source = new SourceText("test.playbook", string.Empty);
            Assert.NotEmpty(RulePackLibrary.BuiltIn.Find(name, new TextSpan(0, 0), new DiagnosticBag(source))!.Rules);
            using var reader = new StreamReader(typeof(RulePackLibrary).Assembly.GetManifestResourceStream($"packs/{name["compliance/".Length..]}.pack.yaml")!);
            Assert.Contains("never legal clearance", reader.ReadToEnd(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Unknown_pack_names_those_that_exist()
    {
        var problem = Assert.Single(PackTest.Of("PB7501", "compliance/wecomm", string.Empty));
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Contains("`compliance/wecom`", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compliance/wecomm", "compliance/wecom")]
    [InlineData("wechat", "compliance/wechat")]
    [InlineData("compliance/promotions-cn", "compliance/promotion-cn")]
    [InlineData("compliance/gdpr", null)]
    [InlineData("compliance/line", null)]
    public void Misspelt_pack_is_mended_where_one_is_near(string written, string? meant)
    {
        var text = PackTest.Text(written, string.Empty, "capacity 300 members");
        var fixes = Assert.Single(CheckTest.Of("PB7501", text)).Fixes;
        Assert.Equal(meant is null ? 0 : 1, fixes.Length);
        Assert.All(fixes, fix =>
        {
            Assert.Contains($"comply_with \"{meant}\" as_of 2026-01-01", fix.ApplyTo(text), StringComparison.Ordinal);
            Assert.Empty(CheckTest.Of("PB7501", fix.ApplyTo(text)));
        });
    }

    [Theory]
    [InlineData("compliance/wecom", "share_to_moments", "the playbook does not name `compliance/wechat`, whose rules would find something here (1): nobody is rewarded for sharing a link or for collecting likes")]
    [InlineData("compliance/pyramid-cn", "share_poster", "the playbook does not name `compliance/wechat`, whose rules would find something here (1): nobody is rewarded for sharing a link or for collecting likes")]
    [InlineData("compliance/wecom", "review", null)]
    [InlineData("compliance/wechat", "share_to_moments", null)]
    public void Pack_of_the_platform_that_would_find_something_is_suggested(string pack, string ask, string? said)
    {
        var text = PackTest.Text(pack, $"referral poster {{ ask {ask}; counts 1 friends_paid; reward coupon_20 to sharer; depth 1 level }}", "capacity 300 members");
        Assert.Equal(said, CheckTest.Of("PB7507", text).SingleOrDefault()?.Message);
    }

    [Fact]
    public void Examples_of_a_pack_left_out_say_what_they_claim()
    {
        var page = DiagnosticPage.Load("PB7507", typeof(RulePackLibrary).Assembly);
        Assert.Single(CheckTest.Of("PB7507", ExampleHost.Wrap(page.Bad)));
        Assert.Empty(CheckTest.All(ExampleHost.Wrap(page.Good)).Where(finding => finding.Code.StartsWith("PB75", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pack_is_not_suggested_to_a_playbook_that_names_none()
    {
        var text = PackTest.Text("compliance/wecom", "referral poster { ask share_to_moments; counts 1 friends_joined; reward coupon_20 to sharer; depth 1 level }", "capacity 300 members");
        Assert.Empty(CheckTest.Of("PB7507", text.Replace("  comply_with \"compliance/wecom\" as_of 2026-01-01\n", string.Empty, StringComparison.Ordinal)));
        Assert.Equal("add `comply_with \"compliance/wechat\" as_of 2026-01-01`", Assert.Single(CheckTest.Of("PB7507", text)).Hint);
    }

    [Fact]
    public void Own_pack_beside_the_playbook_counts()
    {
        var finding = Assert.Single(PackTest.WithOwn(Pack + Rule));
        Assert.Equal(("PB7511", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Contains("small groups (`ours.pack.yaml`, rule `size`, from 2026-01-01 on; house, wiki; read in the official document)", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    from: 2026-01-01\n", "", 4, "`from` is missing")]
    [InlineData("from: 2026-01-01", "from: spring", 7, "`from` takes a date such as 2025-11-17, not `spring`")]
    [InlineData("group_size", "group_sise", 5, "there is no kind `group_sise`; there are `touches_per_window`, `group_size`")]
    [InlineData("most: 200", "most: many", 6, "`most` takes a whole number")]
    [InlineData("    most: 200\n", "    least: 200\n", 6, "`least` is not known here")]
    [InlineData("official", "certain", 10, "`confidence` is one of `official`, `second_hand`, `inferred`, `general_knowledge`, not `certain`")]
    [InlineData("    from: 2026-01-01\n", "    from: 2026-01-01\n    to: 2025-01-01\n", 8, "`to` is before `from`")]
    public void Faulty_pack_is_one_error_with_its_line(string good, string bad, int line, string said)
    {
        var problem = Assert.Single(PackTest.WithOwn(Pack + Rule.Replace(good, bad, StringComparison.Ordinal)));
        Assert.Equal(("PB7502", Severity.Error, "ours.pack.yaml", line), (problem.Code, problem.Severity, problem.Source.Path, problem.Position.Line));
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-01", "200")]
    [InlineData("2026-02-01", "100")]
    [InlineData("2026-07-01", "200")]
    public void Newest_version_in_force_on_the_day_counts(string asOf, string most)
    {
        var later = Rule.Replace("2026-01-01", "2026-02-01\n    to: 2026-06-30", StringComparison.Ordinal).Replace("200", "100", StringComparison.Ordinal);
        Assert.Contains($"where {most} are allowed", Assert.Single(PackTest.WithOwn(Pack + Rule + later, asOf: asOf), finding => finding.Code == "PB7511").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Day_before_all_rules_is_said()
    {
        var problem = Assert.Single(PackTest.WithOwn(Pack + Rule, asOf: "2025-12-31"));
        Assert.Equal("PB7503", problem.Code);
        Assert.Contains("the first is from 2026-01-01", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_that_comes_into_force_during_the_campaign_is_named()
    {
        var later = Rule.Replace("2026-01-01", "2026-05-31", StringComparison.Ordinal).Replace("rule: size", "rule: other", StringComparison.Ordinal);
        var problem = Assert.Single(PackTest.WithOwn(Pack + Rule + later), finding => finding.Code == "PB7505");
        Assert.Contains("`other` on 2026-05-31: as of 2026-01-01 it is not looked at", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(PackTest.WithOwn(Pack + Rule + later.Replace("2026-05-31", "2026-06-01", StringComparison.Ordinal)), finding => finding.Code == "PB7505");
    }

    [Theory]
    [InlineData("    channels: [wechat_group]\n", "1 of the 1 rules of `ours.pack.yaml` in force are about `wechat_group`, and the playbook runs in `wecom_group`")]
    [InlineData("    channels: [wechat_group, wecom_group]\n", null)]
    public void Pack_for_another_channel_says_that_nothing_is_looked_at(string channels, string? said) =>
        Assert.Equal(said, PackTest.WithOwn(Pack + Rule + channels).Where(finding => finding.Code == "PB7504").Select(finding => finding.Message.Split(": they")[0]).SingleOrDefault());

    [Fact]
    public void Playbook_without_a_channel_is_told_which_rules_are_not_looked_at()
    {
        var text = PackTest.Text("compliance/wecom", string.Empty, "capacity 800 members").Replace("  channel wecom_group\n", string.Empty, StringComparison.Ordinal);
        Assert.Contains("the playbook names no channel", Assert.Single(CheckTest.Of("PB7504", text)).Message, StringComparison.Ordinal);
        Assert.Empty(CheckTest.Of("PB7511", text));
    }

    [Fact]
    public void Versions_of_a_rule_share_its_kind()
    {
        var other = Rule.Replace("group_size", "groups_per_send", StringComparison.Ordinal).Replace("2026-01-01", "2026-02-01", StringComparison.Ordinal);
        Assert.Contains("versions of a rule share its kind", Assert.Single(PackTest.WithOwn(Pack + Rule + other)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-31", Severity.Info, "waived: 王敏 answers for it until 2026-05-31: 书面同意")]
    [InlineData("2026-05-30", Severity.Warning, "the waiver of 王敏 ends on 2026-05-30, before the campaign does, so it waives nothing; `until 2026-05-31` would: 书面同意")]
    public void Waiver_counts_if_it_lasts_to_the_campaigns_last_day(string until, Severity severity, string said)
    {
        var finding = Assert.Single(PackTest.WithOwn(Pack + Rule, $$"""waive PB7511 { until {{until}}; by "王敏"; because "书面同意" }"""));
        Assert.Equal((severity, severity == Severity.Info ? 0 : 1), (finding.Severity, finding.Fixes.Length));
        Assert.Contains(finding.Related, related => related.Message.ToString() == said);
        Assert.All(finding.Related, related => Assert.DoesNotContain("waive", finding.Say(related.Message, Language.ZhHans), StringComparison.Ordinal));
    }

    [Fact]
    public void Finding_of_any_check_can_be_waived()
    {
        const string busy = """cadence daily { every day at 09:00, 10:00, 11:00, 12:00; post content in circle; message "早" }; waive PB7110 { until 2026-12-31; by "王敏"; because "试点" }""";
        Assert.True(Assert.Single(PackTest.Of("PB7110", "compliance/pyramid-cn", busy)).IsWaived);
    }

    [Fact]
    public void Waiver_of_another_code_changes_nothing_and_is_told_to_be_idle()
    {
        var found = PackTest.WithOwn(Pack + Rule, """waive PB7512 { until 2026-12-31; by "王敏"; because "书面同意" }""");
        Assert.Equal([("PB7511", Severity.Warning), ("PB7506", Severity.Info)], found.Select(finding => (finding.Code, finding.Severity)));
        Assert.Contains("王敏 answers for `PB7512`, and there is no such finding", found[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_of_built_in_packs_is_said_in_Chinese()
    {
        var catalogue = PhraseCatalogue.Of(typeof(RulePackLibrary).Assembly);
        var rules = RulePackLibrary.Names.SelectMany(name => RulePackLibrary.BuiltIn.Find(name, new TextSpan(0, 0), new DiagnosticBag(new SourceText("test.playbook", string.Empty)))!.Rules);
        Assert.All(rules.SelectMany(rule => new[] { rule.Message, rule.Rewrite }), text => Assert.True(catalogue.Has(text), text));
    }
}
