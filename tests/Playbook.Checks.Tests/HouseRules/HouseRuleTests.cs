using Playbook.Checks.HouseRules;
using Playbook.Compiler;
using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Syntax.Conversion;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.HouseRules;

/// <summary>What house rules find, subject by subject, and how a finding tells it.</summary>
public sealed class HouseRuleTests
{
    private const string Shop = """
        period 2026-03-02 .. 2026-03-29
        attribute city { type one_of [长沙, 湘潭]; distribution 长沙 60%, 湘潭 40% }
        product rice { list_price 40 CNY; gross_margin 20% of list_price; frequency high }
        product tea { list_price 60 CNY }
        segment locals = city == 长沙 and not do_not_disturb
        segment sleepers = locals and since_last_order > 14d
        group store_group { kind shopping; capacity 500 members; on_full open_another; role owner { count 1 per group }; rule no_ads { trigger advert; steps warn } }
        phase start { runs 2026-03-02 .. 2026-03-08; allow content, offers, recruit, referral }
        phase rest_of_it { runs 2026-03-09 .. 2026-03-29; allow content, offers, recruit, referral }
        recruit till { into store_group; pays cashier; tier all { joins 1 .. in total; pay 2.00 CNY per join } }
        offer cheap_rice { kind percentage; product rice; price 30% off list_price; limit 2 per member per calendar week }
        offer voucher { kind coupon; amount 20 CNY; min_spend 80 CNY; valid 7d after issue; issue 500 in total; stacks none }
        cadence morning { every Sat, Sun at 9:00, 9:30; post cheap_rice in store_group; message "米价直降，不是免费" }
        cadence wake { due 15d after last order; at 18:00; send voucher to sleepers; evaluate at_send; message "{{ offer.amount }} 元券" }
        referral poster { ask share_to_moments; counts 20 likes; reward voucher to sharer; depth 1 level }
        goal rebuy { horizon long_term; target orders = member_orders(28d) >= 200 at period_end }

        """;

    private const string Apart = """
        segment strangers = city == 湘潭 and not do_not_disturb
        segment unplaced = not known(city)
        segment silent = do_not_disturb
        segment busy = orders(30d) >= 3
        segment rare = orders(30d) in 1 .. 4
        segment idle = orders(30d) == 0
        segment odd = since_last_order(rice) < 5d and since_last_order > 10d

        """;

    [Theory]
    [InlineData("touch", "day in [Sat, Sun] and time < 10:00", "morning", "the post of `morning` in the group `store_group` at 2026-03-07T09:00: day Sat, time 09:00; and 15 more like it")]
    [InlineData("touch", "touches_that_day > 1 and nth_that_day == 2", "morning", "at 2026-03-07T09:30: touches_that_day 2, nth_that_day 2; and 7 more like it")]
    [InlineData("touch", "since_last < 1h", "morning", "at 2026-03-07T09:30: since_last 30min; and 7 more like it")]
    [InlineData("touch", "phase == rest_of_it and day_of_month == 14 and kind == post", "morning", "at 2026-03-14T09:00: phase rest_of_it, day_of_month 14, kind post; and 1 more like it")]
    [InlineData("touch", "segment == sleepers and time in 17:00 .. 20:00", "wake", "the message of `wake` at 2026-03-02T18:00 to a member of `sleepers` who last ordered, or joined, on 2026-02-15: segment sleepers, time 18:00; and 27 more like it")]
    [InlineData("cadence", "mentions(\"免费\")", "morning", "the cadence `morning`)")]
    [InlineData("cadence", "most_per_day >= 2 and slots == 16", "morning", "most_per_day 2, slots 16")]
    [InlineData("cadence", "set_off_by == last_order and not documented", "wake", "set_off_by last_order, documented no")]
    [InlineData("offer", "discount > 25%", "cheap_rice", "the offer `cheap_rice`: discount 30%")]
    [InlineData("offer", "discount == 25% and min_spend == 80 CNY", "voucher", "discount 25%, min_spend 80.00 CNY")]
    [InlineData("offer", "price == 28 CNY and margin < 0%", "cheap_rice", "price 28.00 CNY, margin -14.3%")]
    [InlineData("offer", "limit > 10", "voucher", "limit unlimited")]
    [InlineData("offer", "saving == 20 CNY", "voucher", "saving 20.00 CNY")]
    [InlineData("product", "cost > 30 CNY and named(\"r*\")", "rice", "cost 32.00 CNY")]
    [InlineData("segment", "uses(city) and cadences == 1", "sleepers", "the segment `sleepers`: cadences 1")]
    [InlineData("group", "most_per_day > 1 and rules == 1 and kind == shopping", "store_group", "most_per_day 2, rules 1, kind shopping")]
    [InlineData("recruit", "most_pay > 1 CNY", "till", "the recruiting `till`: most_pay 2.00 CNY")]
    [InlineData("referral", "levels >= 1 and reward_kind == coupon and reward_worth == 20 CNY", "poster", "levels 1, reward_kind coupon, reward_worth 20.00 CNY")]
    [InlineData("goal", "targets < 2 and horizon == long_term", "rebuy", "targets 1, horizon long_term")]
    public void What_breaks_a_rule_is_named_once_with_its_figures(string about, string condition, string name, string witness)
    {
        var text = ExampleHost.Wrap(Shop + Rule(about, condition));
        var finding = Assert.Single(CheckTest.Of("PB7601", text));
        Assert.Contains(witness, finding.Message, StringComparison.Ordinal);
        Assert.Contains($" {name} ", finding.Source.ToString(finding.Source.LineSpan(finding.Source.LineIndexOf(finding.Span.Start))), StringComparison.Ordinal);
        Assert.Empty(CheckTest.Of("PB7602", text));
    }

    [Theory]
    [InlineData("touch", "time < 9:00")]
    [InlineData("touch", "offer == voucher and group == store_group")]
    [InlineData("offer", "discount > 30%")]
    [InlineData("product", "known(gross_margin) and gross_margin < 20%")]
    [InlineData("segment", "uses(city) and cadences > 1")]
    [InlineData("group", "capacity > 500")]
    public void What_keeps_a_rule_is_not_named(string about, string condition) =>
        Assert.Empty(PlaybookChecks.Run(Compile(Shop + Rule(about, condition))).Where(finding => finding.Code.StartsWith("PB76", StringComparison.Ordinal)).Select(DiagnosticText.Render));

    [Theory]
    [InlineData("product", "gross_margin < 10%")]
    [InlineData("product", "cost < 1 CNY or not (gross_margin >= 10%)")]
    public void What_cannot_be_told_never_passes_in_silence(string about, string condition)
    {
        var finding = Assert.Single(CheckTest.Of("PB7602", ExampleHost.Wrap(Shop + Rule(about, condition))));
        Assert.Equal("whether the product `tea` breaks the rule `r` cannot be told: the product `tea` states no `gross_margin`", finding.Message);
    }

    [Theory]
    [InlineData("named(\"locals\") and overlaps(strangers, sleepers)", "`city` 长沙")]
    [InlineData("named(\"locals\") and not completes(strangers, silent)", "`city` unknown")]
    [InlineData("named(\"busy\") and overlaps(rare)", "3 orders")]
    [InlineData("named(\"busy\") and not completes(idle)", "order")]
    public void Segments_that_are_not_apart_or_leave_somebody_out_are_named_with_a_member(string condition, string shown)
    {
        var finding = Assert.Single(CheckTest.Of("PB7601", ExampleHost.Wrap(Shop + Apart + Rule("segment", condition))));
        Assert.Contains(shown, Assert.Single(finding.Related, related => related.Message.ToString().StartsWith("such a member: ", StringComparison.Ordinal)).Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("named(\"locals\") and overlaps(strangers)")]
    [InlineData("named(\"locals\") and not completes(strangers, unplaced, silent)")]
    [InlineData("named(\"busy\") and overlaps(idle)")]
    [InlineData("named(\"busy\") and not completes(idle, rare)")]
    public void Segments_that_are_apart_and_leave_nobody_out_are_not_named(string condition) =>
        Assert.Empty(PlaybookChecks.Run(Compile(Shop + Apart + Rule("segment", condition))).Where(finding => finding.Code.StartsWith("PB76", StringComparison.Ordinal)).Select(DiagnosticText.Render));

    [Fact]
    public void Question_that_no_proof_decides_never_passes_in_silence() => Assert.Equal(
        "whether the segment `locals` breaks the rule `r` cannot be told: nothing contradicts it, and no member was found who shows it",
        Assert.Single(CheckTest.Of("PB7602", ExampleHost.Wrap(Shop + Apart + Rule("segment", "named(\"locals\") and overlaps(odd)")))).Message);

    [Fact]
    public void Finding_says_why_and_what_instead_and_where_the_rule_stands()
    {
        var finding = Assert.Single(CheckTest.Of("PB7601", ExampleHost.Wrap(Shop + Rule("offer", "discount > 25%", "severity error; because \"a law of 2026\"; instead \"sell it at 29 CNY\""))));
        Assert.Equal((Severity.Error, "sell it at 29 CNY"), (finding.Severity, finding.Hint));
        Assert.Equal("30% off list_price", finding.Source.ToString(finding.Span));
        Assert.Equal(["the reason of the rule: a law of 2026", "the rule `r` stands here"], finding.Related.Select(related => related.Message.ToString()));
    }

    [Fact]
    public void Figures_are_told_in_Chinese()
    {
        var finding = Assert.Single(CheckTest.Of("PB7601", ExampleHost.Wrap(Shop + Rule("touch", "day in [Sat, Sun] and time < 10:00"))));
        Assert.Contains("：周六、时间 09:00；", finding.MessageIn(Language.ZhHans), StringComparison.Ordinal);
        Assert.Contains("：週六、時間 09:00；", finding.MessageIn(Language.ZhHant), StringComparison.Ordinal);
        Assert.All(HouseSubjects.All.SelectMany(subject => subject.Fields), field => Assert.True(finding.Descriptor.Phrases.Has($"{field.Word} {{0}}"), field.Word));
    }

    [Theory]
    [InlineData("r", "2026-12-31", Severity.Info)]
    [InlineData("PB7601", "2026-12-31", Severity.Info)]
    [InlineData("r", "2026-03-28", Severity.Warning)]
    [InlineData("other", "2026-12-31", Severity.Warning)]
    public void Waiver_by_code_or_name_makes_a_note_of_it(string waived, string until, Severity expected)
    {
        var more = Rule("offer", "discount > 25%") + Rule("goal", "targets == 7").Replace("rule r", "rule other", StringComparison.Ordinal) + $"waive {waived} {{ until {until}; by \"王敏\"; because \"试点\" }}\n";
        var finding = Assert.Single(CheckTest.Of("PB7601", ExampleHost.Wrap(Shop + more)));
        Assert.Equal(expected, finding.Severity);
        Assert.Equal(waived == "other" ? 1 : 2, finding.Related.Length);
    }

    [Fact]
    public void Scenario_that_breaks_a_rule_is_told_of()
    {
        var found = CheckTest.Of("PB7601", ExampleHost.Wrap(Shop + Rule("offer", "discount > 35%") + "scenario war { set cheap_rice.price = 40% off list_price }\n"));
        Assert.Contains("discount 40%", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Yaml_says_the_same_and_is_carried_out_alike()
    {
        var text = Compile(Shop + Rule("touch", "day in [Sat, Sun] and time < 10:00", "severity info; because \"…\""));
        var yaml = Compilation.Create(new SourceText("example.playbook.yaml", Converter.Convert(text.Tree, Spelling.Yaml).Text), "test");
        Assert.Empty(yaml.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(DiagnosticText.Render));
        Assert.Equal(text.Plan!.Hash, yaml.Plan!.Hash);
        Assert.Equal(Said(text), Said(yaml));

        static string Said(Compilation compilation) => Assert.Single(PlaybookChecks.Run(compilation), finding => finding.Code == "PB7601").Message;
    }

    /// <summary>Each field of each subject is read for everything that the samples hold, and comes to a value of its kind.</summary>
    [Fact]
    public void Every_field_is_read_and_comes_to_a_value_of_its_kind()
    {
        var read = new HashSet<HouseField>();
        foreach (var source in Samples.All.Where(source => source.Path.EndsWith("main.playbook", StringComparison.Ordinal)))
        {
            var compilation = Compilation.Create(source, "test", SampleModules.Instance);
            var playbook = new CheckedPlaybook(compilation.Playbook!.Root, compilation.Plan!.Plan);
            foreach (var subject in HouseSubjects.All)
            {
                foreach (var item in HouseItems.Of(subject, playbook).DistinctBy(item => item.Key))
                    Assert.All(subject.Fields, field =>
                    {
                        Assert.True(Fits(field, item.Value(field)), $"{subject.Word}.{field.Word} of {item.Name} in {source.Path}: {item.Value(field)}");
                        if (item.Value(field) is not HouseValue.Nothing) read.Add(field);
                    });
            }
        }

        string[] unused = ["waited"];
        Assert.Empty(HouseSubjects.All.SelectMany(subject => subject.Fields).Where(field => !read.Contains(field)).Select(field => field.Word).Except(unused));
    }

    private static bool Fits(HouseField field, HouseValue value) => value switch
    {
        HouseValue.Number or HouseValue.Endless => field.IsOrdered,
        HouseValue.Text text => field.Kind == HouseFieldKind.Name || (field.Kind == HouseFieldKind.Word && field.Words.Contains(text.Value)),
        HouseValue.Truth => field.Kind == HouseFieldKind.Truth,
        HouseValue.Nothing => field.MayLack,
        HouseValue.Untold => field.IsOrdered,
        _ => false,
    };

    private static string Rule(string about, string condition, string more = "") => $"rule r {{ about {about}; when {condition}; say \"not so.\"; {more} }}\n";

    private static Compilation Compile(string fragment)
    {
        var compilation = Compilation.Create(new SourceText("example.playbook", ExampleHost.Wrap(fragment)), "test");
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(DiagnosticText.Render));
        return compilation;
    }
}
