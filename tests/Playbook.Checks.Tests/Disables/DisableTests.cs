using System.Text.Json;
using Playbook.Checks.Disables;
using Playbook.Checks.Sarif;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Syntax.Conversion;
using Playbook.Syntax.Formatting;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.Disables;

/// <summary>Comments that disable a finding with a reason, and what is said of those that do not.</summary>
public sealed class DisableTests
{
    private const string Reason = "开业周，每天四条";

    private const string Busy = """
        rule no_monday { about cadence; when named("flowers"); say "not on Mondays" }
        ABOVE
        group store_group { BEHIND
          kind shopping
          value "…"
          capacity 500 members
          on_full open_another
        }
        cadence flowers { SLOTS
          every Mon at 9:00, 10:00, 11:00, 12:00
          post content in store_group
          message "// disable PB7110: this is a text"
        }

        """;

    [Theory]
    [InlineData("// disable PB7110: 开业周，每天四条", "", "")]
    [InlineData("", "// disable PB7110: 开业周，每天四条", "")]
    [InlineData("// disable PB7110: 开业周，每天四条\n\n// and more words\n", "", "")]
    [InlineData("//disable PB7110：开业周，每天四条", "", "")]
    public void Finding_on_the_line_or_below_is_disabled(string above, string behind, string slots)
    {
        var result = Run(Text(above, behind, slots));
        Assert.DoesNotContain(result.Left, finding => finding.Code is "PB7110" or "PB7613");
        Assert.Equal(("PB7110", Reason), result.Disabled.Select(disabled => (disabled.Finding.Code, disabled.Reason)).Single());
    }

    [Fact]
    public void One_house_rule_is_disabled_by_its_name()
    {
        var result = Run(Text(string.Empty, string.Empty, "// disable PB7601/no_monday: the shop is shut"));
        Assert.Equal("PB7601", Assert.Single(result.Disabled).Finding.Code);
        Assert.Contains(Run(Text(string.Empty, string.Empty, string.Empty)).Left, finding => finding.Code == "PB7601");
        Assert.Equal("PB7611", Assert.Single(Run(Text(string.Empty, string.Empty, "// disable PB7601/no_tuesday: the shop is shut")).Left, finding => finding.Code.StartsWith("PB761", StringComparison.Ordinal)).Code);
    }

    [Theory]
    [InlineData("// disable PB7110", "PB7610")]
    [InlineData("// disable PB7110:  ", "PB7610")]
    [InlineData("// disable PB7011: a reason", "PB7611")]
    [InlineData("// disable PB7110/no_monday: a reason", "PB7611")]
    [InlineData("// disable PB2002: a reason", "PB7612")]
    [InlineData("// disable PB7501: a reason", "PB7612")]
    [InlineData("// disable PB7613: a reason", "PB7612")]
    [InlineData("// disable PB7511: a reason", "PB7614")]
    [InlineData("// disable PB7106: a reason", "PB7613")]
    [InlineData("// disable PB7110: a reason\n  cadence between { every Tue at 9:00; post content in store_group; message \"x\" }", "PB7613")]
    public void Comment_that_disables_nothing_is_a_finding_that_its_deletion_clears(string above, string code)
    {
        var text = Text(above, string.Empty, string.Empty);
        var result = Run(text);
        Assert.Contains(result.Left, finding => finding.Code == "PB7110");
        Assert.Empty(result.Disabled);
        var fault = Assert.Single(result.Left, finding => finding.Code.StartsWith("PB761", StringComparison.Ordinal));
        Assert.Equal(code, fault.Code);
        Assert.Equal(Text(above.Contains('\n', StringComparison.Ordinal) ? above[(above.IndexOf('\n') + 1)..] : string.Empty, string.Empty, string.Empty), Assert.Single(fault.Fixes).ApplyTo(text));
    }

    [Fact]
    public void Comment_behind_something_is_deleted_without_it()
    {
        var text = Text(string.Empty, "// disable PB7106: a reason", string.Empty);
        var fault = Assert.Single(Run(text).Left, finding => finding.Code == "PB7613");
        Assert.Equal(Text(string.Empty, string.Empty, string.Empty), fault.Fixes[0].ApplyTo(text));
    }

    [Theory]
    [InlineData("/// disable PB7110: a doc comment is for readers")]
    [InlineData("// we disable PB7110: in words")]
    [InlineData("// disable this for a while")]
    public void Other_comments_are_none(string above)
    {
        var result = Run(Text(above, string.Empty, string.Empty));
        Assert.Empty(result.Disabled);
        Assert.DoesNotContain(result.Left, finding => finding.Code.StartsWith("PB761", StringComparison.Ordinal));
    }

    [Fact]
    public void Playbook_with_errors_says_nothing_of_comments_whose_checks_have_not_run() =>
        Assert.DoesNotContain(Run(Text("cadence broken { every Mon at 9:00; post nothing_known in store_group }\n// disable PB7110: 开业周，每天四条", string.Empty, string.Empty)).Left, finding => finding.Code == "PB7613");

    [Theory]
    [InlineData("// disable PB7110: 开业周，每天四条", "")]
    [InlineData("", "// disable PB7110: 开业周，每天四条")]
    public void Layout_and_the_other_spelling_carry_it(string above, string behind)
    {
        var tree = SyntaxTree.Parse(new SourceText("example.playbook", Text(above, behind, string.Empty)));
        Assert.Single(Run(Formatter.Format(tree, FormatOptions.Default)).Disabled);
        var yaml = Converter.Convert(tree, Spelling.Yaml).Text;
        Assert.Contains("# disable PB7110", yaml, StringComparison.Ordinal);
        Assert.Single(Run(yaml, "example.playbook.yaml").Disabled);
        var back = Converter.Convert(SyntaxTree.Parse(new SourceText("example.playbook.yaml", yaml)), Spelling.Dsl).Text;
        Assert.Single(Run(back).Disabled);
    }

    [Fact]
    public void Comment_in_yaml_disables_and_is_deleted_as_one_in_text()
    {
        var yaml = Converter.Convert(SyntaxTree.Parse(new SourceText("example.playbook", Text("// disable PB7106: a reason", string.Empty, string.Empty))), Spelling.Yaml).Text;
        var fault = Assert.Single(Run(yaml, "example.playbook.yaml").Left, finding => finding.Code == "PB7613");
        Assert.DoesNotContain("disable PB7106", fault.Fixes[0].ApplyTo(yaml), StringComparison.Ordinal);
        Assert.DoesNotContain(Run(fault.Fixes[0].ApplyTo(yaml), "example.playbook.yaml").Left, finding => finding.Severity == Severity.Error || finding.Code == "PB7613");
    }

    [Fact]
    public void Log_has_it_as_suppressed_in_the_source()
    {
        var result = Run(Text("// disable PB7110: 开业周，每天四条", string.Empty, string.Empty));
        using var log = JsonDocument.Parse(SarifLog.Write(result.Left, "playbook 1.2.3", Language.En, result.Disabled));
        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        var suppressed = Assert.Single(results, one => one.TryGetProperty("suppressions", out _));
        Assert.Equal("PB7110", suppressed.GetProperty("ruleId").GetString());
        Assert.Equal(("inSource", Reason), (suppressed.GetProperty("suppressions")[0].GetProperty("kind").GetString(), suppressed.GetProperty("suppressions")[0].GetProperty("justification").GetString()));
    }

    private static string Text(string above, string behind, string slots) => ExampleHost.Wrap(Busy
        .Replace("ABOVE\n", above.Length > 0 ? above + "\n" : string.Empty, StringComparison.Ordinal).Replace(" BEHIND", behind.Length > 0 ? " " + behind : string.Empty, StringComparison.Ordinal).Replace(" SLOTS", slots.Length > 0 ? " " + slots : string.Empty, StringComparison.Ordinal));

    private static DisableResult Run(string text, string path = "example.playbook")
    {
        var compilation = Compilation.Create(new SourceText(path, text), "test");
        return DisablePass.Run(compilation, [.. compilation.Diagnostics, .. PlaybookChecks.Run(compilation)]);
    }
}
