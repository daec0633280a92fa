using Playbook.Diagnostics;
using Playbook.Plan.Scenarios;
using Playbook.Syntax.Conversion;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>What a scenario makes of a playbook: held against the same rules, with its own mistakes told once and at their place.</summary>
public class ScenarioTests
{
    private const string Flowers = "playbooks/flower-shop/main.playbook";

    [Theory]
    [InlineData("set friday_bunch.price = 70 CNY", "PB5103", "70 CNY")]
    [InlineData("set friday.every = Fri at 22:30", "PB3104", "Fri at 22:30")]
    [InlineData("set friday.every = 2 weeks on Fri at 12:00", "PB3112", "2 weeks on Fri at 12:00")]
    [InlineData("set friday.message = \"{{ member.name }}\"", "PB8003", "member.name")]
    public void Override_against_a_rule_is_told_at_the_override(string set, string code, string at)
    {
        var source = With(set);
        var diagnostic = Assert.Single(Compilation.Create(source, "test").Diagnostics);
        Assert.Equal((code, at), (diagnostic.Code, source.ToString(diagnostic.Span)));
        Assert.True(diagnostic.Span.Start > source.Text.IndexOf("scenario other", StringComparison.Ordinal));
        Assert.Empty(diagnostic.Fixes);
    }

    [Fact]
    public void Rule_broken_elsewhere_names_the_scenario()
    {
        var source = With("set quiet_hours.between = 11:00 .. 13:00");
        var diagnostic = Assert.Single(Compilation.Create(source, "test").Diagnostics);
        Assert.Equal(("PB3104", "Fri at 12:00"), (diagnostic.Code, source.ToString(diagnostic.Span)));
        Assert.Contains(diagnostic.Related, related => source.ToString(related.Span) == "scenario other");
    }

    [Fact]
    public void Finding_of_the_playbook_is_not_told_again_for_its_scenarios()
    {
        var source = With("set friday.post = friday_bunch in flower_friends", text => text.Replace("every Fri at 12:00", "every Fri at 22:30", StringComparison.Ordinal));
        var diagnostic = Assert.Single(Compilation.Create(source, "test").Diagnostics);
        Assert.Equal("PB3104", diagnostic.Code);
    }

    [Theory]
    [InlineData("set period = 2026-03-02 .. 2026-04-30", "period")]
    [InlineData("set currency = CNY", "currency")]
    public void Override_of_what_a_scenario_leaves_alone_is_an_error(string set, string at)
    {
        var source = With(set);
        var diagnostic = Assert.Single(Compilation.Create(source, "test").Diagnostics);
        Assert.Equal(("PB2303", at), (diagnostic.Code, source.ToString(diagnostic.Span)));
    }

    [Fact]
    public void Scenario_that_changes_nothing_is_an_error() => Assert.Equal("PB2006", Assert.Single(Compilation.Create(With(string.Empty), "test").Diagnostics).Code);

    [Fact]
    public void Scenario_without_a_cadence_quiet_hours_and_a_cap_has_none_of_them()
    {
        var plan = Compile(With("without cadence friday; without quiet_hours; without cap direct")).Plan!.Plan;
        var variant = PlanVariant.TryApply(plan, "other")!;
        Assert.Equal(plan.Cadences.Where(cadence => cadence.Name != "friday"), variant.Cadences);
        Assert.Null(variant.QuietHours);
        Assert.NotNull(plan.QuietHours);
        Assert.DoesNotContain(variant.Caps, cap => cap.Name == "direct");
        Assert.Contains(plan.Caps, cap => cap.Name == "direct");
    }

    [Fact]
    public void Quiet_hours_may_be_set_by_a_scenario()
    {
        var variant = PlanVariant.TryApply(Compile(With("set quiet_hours.between = 20:00 .. 10:00")).Plan!.Plan, "other")!;
        Assert.Equal(new NodaTime.LocalTime(20, 0), variant.QuietHours!.From);
    }

    [Theory]
    [InlineData("without offer friday_bunch", "PB2304", "offer friday_bunch")]
    [InlineData("without cadence fryday", "PB2002", "fryday")]
    [InlineData("without friday", "PB2101", "friday")]
    [InlineData("without budget", "PB2304", "budget")]
    [InlineData("without cadence friday; without cadence friday", "PB2304", "cadence friday")]
    [InlineData("set friday.every = Fri at 13:00; without cadence friday", "PB2304", "cadence friday")]
    public void Omission_that_cannot_be_is_one_error(string clauses, string code, string at)
    {
        var source = With(clauses);
        var diagnostic = Assert.Single(Compilation.Create(source, "test").Diagnostics);
        Assert.Equal((code, at), (diagnostic.Code, source.ToString(diagnostic.Span)));
    }

    [Fact]
    public void Omission_goes_into_YAML_and_back()
    {
        var dsl = With("without cadence friday; without quiet_hours");
        var yaml = Converter.Convert(SyntaxTree.Parse(dsl), Spelling.Yaml).Text!;
        Assert.Equal(Compile(dsl).Plan!.Hash, Compile(new SourceText("main.playbook.yaml", yaml)).Plan!.Hash);
    }

    private static Compilation Compile(SourceText source)
    {
        var compilation = Compilation.Create(source, "test");
        Assert.Empty(compilation.Diagnostics.Select(DiagnosticText.Render));
        return compilation;
    }

    private static SourceText With(string clauses, Func<string, string>? edit = null)
    {
        var text = Samples.Read(Flowers).Text.Replace("\n  scenario twenty_off", $"\n  scenario other {{\n    {clauses}\n  }}\n  scenario twenty_off", StringComparison.Ordinal);
        return new SourceText(Flowers, edit?.Invoke(text) ?? text);
    }
}
