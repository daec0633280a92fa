using Playbook.Checks.Severities;
using Playbook.Checks.Tests.Compliance;
using Playbook.Compiler;
using Playbook.Diagnostics;

namespace Playbook.Checks.Tests.Severities;

public sealed class SeveritySettingsTests
{
    [Theory]
    [InlineData("", Severity.Error)]
    [InlineData("rules: { PB7511: warning }", Severity.Warning)]
    [InlineData("rules:\n  PB7511: info\n", Severity.Info)]
    [InlineData("reviewed: 0.0.9\ndefault: warning", Severity.Warning)]
    [InlineData("reviewed: 0.1.0\ndefault: warning", Severity.Error)]
    [InlineData("reviewed: 0.0.9\ndefault: off\nrules: { PB7511: error }", Severity.Error)]
    [InlineData("rules: { PB7511: off }", null)]
    [InlineData("reviewed: 0.0.9\ndefault: off", null)]
    public void Finding_of_a_check_weighs_as_the_project_says(string settings, Severity? expected) =>
        Assert.Equal(expected, Weighed(settings, "capacity 800 members", string.Empty).Where(finding => finding.Code == "PB7511").Select(finding => (Severity?)finding.Severity).SingleOrDefault());

    [Fact]
    public void Finding_that_a_pack_weighs_lightly_can_be_raised() =>
        Assert.Equal(Severity.Error, Weighed("rules: { PB7518: error }", "capacity 300 members", """cadence daily { every Mon at 10:00; post content in circle; message "最好的大米" }""", "compliance/advertising-cn").Single(finding => finding.Code == "PB7518").Severity);

    [Fact]
    public void Waived_finding_stays_a_note() =>
        Assert.Equal(Severity.Info, Weighed("rules: { PB7511: error }", "capacity 800 members", """waive PB7511 { until 2026-12-31; by "王敏"; because "书面同意" }""").Single(finding => finding.Code == "PB7511").Severity);

    [Theory]
    [InlineData("", Severity.Info)]
    [InlineData("rules: { PB7601: error }", Severity.Error)]
    [InlineData("rules: { PB7601: off, PB7601/small_groups: warning }", Severity.Warning)]
    [InlineData("rules: { PB7601: error, PB7601/small_groups: off }", null)]
    [InlineData("rules: { PB7601/large_groups: error }", Severity.Info)]
    public void House_rule_weighs_as_the_project_says_of_it_or_of_all(string settings, Severity? expected)
    {
        const string Rule = "rule small_groups { about group; when capacity > 200; severity info; say \"groups are small\" }";
        Assert.Equal(expected, Weighed(settings, "capacity 300 members", Rule).Where(finding => finding.Code == "PB7601").Select(finding => (Severity?)finding.Severity).SingleOrDefault());
    }

    [Theory]
    [InlineData("rules:\n  PB7601/: off\n", 2, "there is no code `PB7601/`")]
    [InlineData("rules:\n  PB7511/small_groups: off\n", 2, "there is no code")]
    [InlineData("rules:\n  PB7599: off\n", 2, "there is no code `PB7599`")]
    [InlineData("rules:\n  PB7511: never\n", 2, "`never` is none of `off`, `info`, `warning`, `error`")]
    [InlineData("reviewed: 0.1.0\ndefault: loud\n", 2, "`loud` is none of")]
    [InlineData("default: info\n", 1, "it goes with `reviewed`")]
    [InlineData("reviewed: yesterday\ndefault: info\n", 1, "`reviewed` takes a version of the tool")]
    [InlineData("severity: {}\n", 1, "`severity` is not known here")]
    [InlineData("rules: all\n", 1, "`rules` takes codes")]
    [InlineData("rules:\n  PB5103: warning\n", 2, "`PB5103` is an error that must be mended: it cannot be lowered")]
    [InlineData("rules:\n  PB7501: off\n", 2, "cannot be lowered")]
    [InlineData("scripts: all\n", 1, "`scripts` takes the paths of scripts")]
    [InlineData("scripts:\n  a.csx: md5:00\n", 2, "the script `a.csx` needs its hash: `sha256:` and 64 digits")]
    [InlineData("scripts:\n  a.csx: { severity: error }\n", 2, "the script `a.csx` needs its hash")]
    [InlineData("scripts:\n  a.csx: { sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, severity: loud }\n", 2, "`loud` is none of")]
    [InlineData("scripts:\n  a.csx: { sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, run: yes }\n", 2, "`run` is not known here; there are `sha256`, `severity`")]
    public void Faulty_settings_are_an_error_with_their_line(string settings, int line, string said)
    {
        var diagnostics = new DiagnosticBag(new SourceText("playbook.config.yaml", settings));
        Assert.Same(SeveritySettings.None, SettingsReader.Read(diagnostics));
        var problem = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal(("PB7550", line), (problem.Code, problem.Position.Line));
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_are_listed_with_their_hashes()
    {
        const string hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        var diagnostics = new DiagnosticBag(new SourceText("playbook.config.yaml", $"scripts:\n  a.csx: sha256:{hash.ToUpperInvariant()}\n  b.csx: {{ sha256: {hash}, severity: error }}\n"));
        var scripts = SettingsReader.Read(diagnostics).Scripts;
        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal([("a.csx", hash, null), ("b.csx", hash, new SeverityCeiling(Severity.Error))], scripts.Select(script => (script.Path, script.Hash, script.Weight)));
    }

    [Fact]
    public void Key_that_stands_twice_is_an_error()
    {
        var diagnostics = new DiagnosticBag(new SourceText("playbook.config.yaml", "rules:\n  PB7511: off\n  PB7511: error\n"));
        SettingsReader.Read(diagnostics);
        Assert.Equal("PB1037", Assert.Single(diagnostics.ToImmutable()).Code);
    }

    private static IEnumerable<Diagnostic> Weighed(string settings, string group, string more, string pack = "compliance/wecom")
    {
        var diagnostics = new DiagnosticBag(new SourceText("playbook.config.yaml", settings));
        var read = SettingsReader.Read(diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return read.Apply(PlaybookChecks.Run(Compilation.Create(new SourceText("test.playbook", PackTest.Text(pack, more, group)), "test")));
    }
}
