using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Plan.Json;
using Playbook.Syntax.Catalogue;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests.HouseRules;

/// <summary>What conditions of house rules mean, and what is said of the wrong ones.</summary>
public sealed class HouseConditionTests
{
    private const string Shop = """
        attribute city { type one_of [长沙, 湘潭]; distribution 长沙 60%, 湘潭 40% }
        segment settled = orders(180d) == 0
        phase warm_up { runs 2026-01-01 .. 2026-02-01; allow content }
        group club { kind shopping; capacity 500 members; on_full open_another }

        """;

    [Theory]
    [InlineData("touch", "day == Saturday", "PB2205", "day == Sat")]
    [InlineData("touch", "day in [Sat, Sonday]", "PB2205", null)]
    [InlineData("touch", "tiem < 10:00", "PB7605", "time < 10:00")]
    [InlineData("touch", "time < 10", "PB2118", "time < 10:00")]
    [InlineData("touch", "time < 10%", "PB2201", null)]
    [InlineData("touch", "since_last < 2", "PB2102", "since_last < 2d")]
    [InlineData("touch", "since_last < 2小时", "PB2118", "since_last < 2h")]
    [InlineData("touch", "phase == warmup", "PB2002", "phase == warm_up")]
    [InlineData("touch", "touches_that_day > 2.5", "PB2108", null)]
    [InlineData("touch", "time", "PB2203", null)]
    [InlineData("touch", "touches_that_day", "PB2203", null)]
    [InlineData("touch", "day", "PB2203", null)]
    [InlineData("touch", "day < Sat", "PB2201", null)]
    [InlineData("touch", "date in 2026-05-03 .. 2026-05-01", "PB3001", "date in 2026-05-01 .. 2026-05-03")]
    [InlineData("touch", "mentions(free)", "PB2204", null)]
    [InlineData("touch", "mention(\"free\")", "PB7605", "mentions(\"free\")")]
    [InlineData("touch", "known(10%)", "PB7605", null)]
    [InlineData("touch", "known(phase, time)", "PB2204", null)]
    [InlineData("offer", "price < 30", "PB2102", "price < 30 CNY")]
    [InlineData("offer", "price < 30 USD", "PB2104", "price < 30 CNY")]
    [InlineData("offer", "price < 30%", "PB2201", null)]
    [InlineData("offer", "discount > 30 CNY", "PB2201", null)]
    [InlineData("offer", "price > discount", "PB2201", null)]
    [InlineData("offer", "stacks == true", "PB2201", null)]
    [InlineData("offer", "kind == cupon", "PB2205", "kind == coupon")]
    [InlineData("offer", "price - list_price > 3 CNY", "PB7605", null)]
    [InlineData("segment", "uses(citty)", "PB2002", "uses(city)")]
    [InlineData("segment", "price < 30 CNY", "PB7605", null)]
    [InlineData("segment", "overlaps(setled)", "PB2002", "overlaps(settled)")]
    [InlineData("segment", "not completes(settled, setled)", "PB2002", "not completes(settled, settled)")]
    [InlineData("segment", "overlaps(\"settled\")", "PB2204", null)]
    [InlineData("segment", "completes()", "PB2204", null)]
    [InlineData("group", "overlaps(settled)", "PB7605", null)]
    public void Wrong_condition_is_told_once_with_what_was_meant(string about, string condition, string code, string? mended)
    {
        var text = Text(about, condition);
        var problem = Assert.Single(Compile(text).Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(code, problem.Code);
        if (mended is null) return;
        Assert.Equal(ExampleHost.Wrap(Text(about, mended)), Assert.Single(problem.Fixes).ApplyTo(ExampleHost.Wrap(text)));
        Assert.DoesNotContain(Compile(Text(about, mended)).Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("touch", "time in 22:00 .. 06:00 and not (day in [Sat, Sun])")]
    [InlineData("touch", "10:00 > time")]
    [InlineData("touch", "group == club or phase != warm_up")]
    [InlineData("touch", "nth_that_day in [3, 5]")]
    [InlineData("touch", "time in 22:00 ..")]
    [InlineData("offer", "price > list_price")]
    [InlineData("offer", "stacks and known(margin)")]
    [InlineData("offer", "kind not in [coupon, flash_sale]")]
    [InlineData("segment", "uses(city) or named(\"all_*\")")]
    [InlineData("segment", "named(\"settled\") and (overlaps(settled, settled) or not completes(settled))")]
    public void Sound_condition_has_no_finding(string about, string condition)
    {
        var compilation = Compile(Text(about, condition));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.DoesNotContain(Assert.Single(HouseRule.Of(compilation.Playbook!.Root)).Breaks.AndInner(), term => term is HouseCondition.Unreadable);
    }

    [Theory]
    [InlineData("", "PB2006")]
    [InlineData("about touches", "PB2101")]
    public void Rule_about_nothing_is_one_error(string about, string code) => Assert.Equal(
        [code],
        Compile($"rule r {{ {about}; when day == Sat; say \"no\" }}").Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Code));

    [Theory]
    [InlineData("time < 8:00 and time > 20:00", HouseVerdict.Never)]
    [InlineData("time < 8:00 or time > 20:00", HouseVerdict.Depends)]
    [InlineData("time < 8:00 or time >= 8:00", HouseVerdict.Always)]
    [InlineData("time in 22:00 .. 06:00", HouseVerdict.Depends)]
    [InlineData("time > 23:59", HouseVerdict.Never)]
    [InlineData("touches_that_day < 0", HouseVerdict.Never)]
    [InlineData("touches_that_day > 1 and touches_that_day < 2", HouseVerdict.Never)]
    [InlineData("day in [Mon, Tue, Wed, Thu, Fri, Sat, Sun]", HouseVerdict.Always)]
    [InlineData("day == Sat and day == Sun", HouseVerdict.Never)]
    [InlineData("phase == warm_up or phase != warm_up", HouseVerdict.Always)]
    [InlineData("known(phase)", HouseVerdict.Depends)]
    [InlineData("mentions(\"a\") and not mentions(\"a\")", HouseVerdict.Never)]
    [InlineData("mentions(\"a\") and not mentions(\"b\")", HouseVerdict.Depends)]
    public void What_holds_always_or_never_is_known_beforehand(string condition, HouseVerdict expected) =>
        Assert.Equal(expected, HouseConditionSpace.Of(Assert.Single(HouseRule.Of(Compile(Text("touch", condition)).Playbook!.Root)).Breaks));

    [Fact]
    public void Number_beyond_all_prices_is_no_crash() =>
        Assert.Equal(HouseVerdict.Always, HouseConditionSpace.Of(Assert.Single(HouseRule.Of(Compile(Text("offer", $"price < {new string('9', 40)} CNY or not known(price)")).Playbook!.Root)).Breaks));

    [Fact]
    public void Catalogue_and_subjects_name_the_same_things()
    {
        var about = LanguageCatalogue.Playbook.Find("rule")!.Block!.Find("about")!.Phrases[0];
        Assert.Equal($"<subject: {string.Join(" | ", HouseSubjects.All.Select(subject => subject.Word))}>", about);
        Assert.All(HouseSubjects.All, subject => Assert.Equal(subject.Fields.Length, subject.Fields.Select(field => field.Word).Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public void Rule_of_a_group_and_rule_of_the_house_stand_side_by_side()
    {
        const string Both = "rule no_ads { about touch; when day == Sat; say \"no\" }\ngroup store { kind shopping; capacity 500 members; on_full open_another; role owner { count 1 per group }; rule no_ads { trigger advert; steps warn } }";
        var compilation = Compile(Both);
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal("no_ads", Assert.Single(compilation.Plan!.Plan.Groups.Single(group => group.Name == "store").Rules).Name);
        Assert.Single(HouseRule.Of(compilation.Playbook!.Root));
    }

    [Theory]
    [InlineData("rule r { trigger advert; about touch; when day == Sat; say \"no\" }")]
    [InlineData("rule no_ads { trigger advert; steps warn; resets_after 30d }")]
    public void Rule_of_a_group_outside_of_one_is_one_error_that_says_where_it_belongs(string text)
    {
        var problem = Assert.Single(Compile(text).Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal("PB2001", problem.Code);
        Assert.Contains("`trigger` belongs in a `rule` of `group`", $"{problem.Message} {problem.Hint}", StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_of_the_house_within_a_group_is_one_error_that_says_where_it_belongs()
    {
        var problem = Assert.Single(Compile("group store { kind shopping; capacity 500 members; on_full open_another; rule r { about touch; when day == Sat; say \"no\" } }").Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal("PB2001", problem.Code);
        Assert.Contains("`about` belongs in a `rule` of `playbook`", $"{problem.Message} {problem.Hint}", StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_does_not_change_the_plan() => Assert.Equal(PlanJson.Write(Compile(string.Empty).Plan!), PlanJson.Write(Compile(Text("touch", "day == Sat")[Shop.Length..]).Plan!));

    [Fact]
    public void Rule_of_an_edited_text_is_bound_as_in_a_fresh_one()
    {
        var before = Compilation.Create(new SourceText("example.playbook", ExampleHost.Wrap(Text("touch", "day == Sat"))), "test");
        _ = before.Diagnostics;
        var after = before.WithSource(new SourceText("example.playbook", "\n" + before.Source.Text));
        Assert.Empty(after.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error));
        Assert.Equal(HouseRule.Of(before.Playbook!.Root).Single().Breaks, HouseRule.Of(after.Playbook!.Root).Single().Breaks, Alike);

        static bool Alike(HouseCondition left, HouseCondition right) => left is HouseCondition.OneOf one && right is HouseCondition.OneOf other && one.Field == other.Field && one.Words.SequenceEqual(other.Words);
    }

    private static string Text(string about, string condition) => $"{Shop}rule r {{ about {about}; when {condition}; say \"no\" }}\n";

    private static Compilation Compile(string fragment) => Compilation.Create(new SourceText("example.playbook", ExampleHost.Wrap(Shop.Length > 0 && fragment.StartsWith(Shop, StringComparison.Ordinal) ? fragment : Shop + fragment)), "test");
}
