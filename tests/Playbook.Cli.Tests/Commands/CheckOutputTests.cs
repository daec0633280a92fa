using System.Text.Json;

namespace Playbook.Cli.Tests.Commands;

/// <summary>What <c>check</c> writes for machines, mends, and lets a project weigh.</summary>
public sealed class CheckOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Sarif_is_one_document_with_the_findings()
    {
        var run = CliRun.Of("check", Crowded(), "--format", "sarif");
        using var log = JsonDocument.Parse(run.Out);
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal("PB7511", log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(result => result.GetProperty("level").GetString() == "error").GetProperty("ruleId").GetString());
    }

    [Fact]
    public void Annotations_of_github_are_escaped()
    {
        var run = CliRun.Of("check", _folder.Write("a,b:c.playbook", "playbook x {\n  currency 5%\n"), "--format", "github");
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        var line = run.Out.Split('\n')[0];
        Assert.StartsWith("::error file=", line, StringComparison.Ordinal);
        Assert.Contains("a%2Cb%3Ac.playbook,line=", line, StringComparison.Ordinal);
        Assert.Contains("%0A", line, StringComparison.Ordinal);
        Assert.Contains("5%25", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_writes_the_file_and_a_dry_run_only_shows_it()
    {
        var path = Misspelt();
        var before = _folder.ReadBack("crowded.playbook");
        var dry = CliRun.Of("check", path, "--fix", "--dry-run");
        Assert.Contains("-    capacty 500 members\n+    capacity 500 members\n", dry.Out, StringComparison.Ordinal);
        Assert.Equal(before, _folder.ReadBack("crowded.playbook"));
        var run = CliRun.Of("check", path, "--fix");
        Assert.Contains($"{path}: fixed\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("    capacity 500 members", _folder.ReadBack("crowded.playbook"), StringComparison.Ordinal);
        Assert.DoesNotContain("fixed", CliRun.Of("check", path, "--fix").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_leaves_what_somebody_decides_and_says_how_much_there_is()
    {
        var path = Crowded();
        var run = CliRun.Of("check", path, "--fix");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{path}: 1 suggestion is left for somebody to decide\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("  suggestion: write `500 members`\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("capacity 800 members", _folder.ReadBack("crowded.playbook"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CliRun.Of("check", path, "--format", "json").Out);
        var crowded = json.RootElement.GetProperty("diagnostics").EnumerateArray().Single(diagnostic => diagnostic.GetProperty("code").GetString() == "PB7511");
        Assert.Equal("suggestion", crowded.GetProperty("fixes")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public void Byte_order_mark_outlives_a_fix()
    {
        var text = System.Text.Encoding.UTF8.GetBytes(_folder.ReadBack(Path.GetFileName(Misspelt())));
        var path = _folder.Write("crowded.playbook", [0xEF, 0xBB, 0xBF, .. text]);
        Assert.Contains($"{path}: fixed\n", CliRun.Of("check", path, "--fix").Out, StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(path)[..3]);
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--fix", "--dry-run", "--format", "json")]
    public void Dry_run_by_itself_or_for_machines_is_wrong_usage(params string[] options) => Assert.Equal(2, CliRun.Of(["check", Crowded(), .. options]).ExitCode);

    [Fact]
    public void Settings_of_the_project_weigh_findings()
    {
        var path = Crowded();
        Assert.Equal(1, CliRun.Of("check", path).ExitCode);
        _folder.Write("playbook.config.yaml", "rules: { PB7511: warning }\n");
        Assert.Equal(0, CliRun.Of("check", path).ExitCode);
        _folder.Write("playbook.config.yaml", "rules: { PB7511: never }\n");
        var run = CliRun.Of("check", path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("playbook.config.yaml:1:18: error PB7550", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Comment_disables_a_finding_and_every_format_says_so()
    {
        var path = Crowded();
        _folder.Write("crowded.playbook", _folder.ReadBack("crowded.playbook").Replace("    capacity", "    // disable PB7511: agreed in writing\n    capacity", StringComparison.Ordinal));
        var run = CliRun.Of("check", path);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(", 1 disabled\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("PB7511", run.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CliRun.Of("check", path, "--format", "json").Out);
        var disabled = json.RootElement.GetProperty("disabled").EnumerateArray().Single();
        Assert.Equal(("PB7511", "agreed in writing"), (disabled.GetProperty("code").GetString(), disabled.GetProperty("reason").GetString()));
        Assert.Contains("\"justification\": \"agreed in writing\"", CliRun.Of("check", path, "--format", "sarif").Out, StringComparison.Ordinal);
        _folder.Write("playbook.config.yaml", "rules: { PB7511: off }\n");
        Assert.DoesNotContain("disabled", CliRun.Of("check", path).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Comment_that_disables_nothing_any_more_goes_by_a_fix()
    {
        var path = Crowded();
        _folder.Write("crowded.playbook", _folder.ReadBack("crowded.playbook").Replace("    capacity 800 members", "    // disable PB7511: agreed in writing\n    capacity 500 members", StringComparison.Ordinal));
        Assert.Contains("warning PB7613", CliRun.Of("check", path).Error, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("check", path, "--fix").ExitCode);
        Assert.DoesNotContain("disable", _folder.ReadBack("crowded.playbook"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_beside_the_playbook_is_read()
    {
        var path = Crowded("ours.pack.yaml");
        Assert.Contains("there is no such file", CliRun.Of("check", path).Error, StringComparison.Ordinal);
        _folder.Write("ours.pack.yaml", "pack: ours\ntitle: Ours\nrules:\n  - { rule: size, kind: group_size, most: 200, from: 2026-01-01, source: house, address: wiki, confidence: official, severity: error, message: small groups, rewrite: fewer members }\n");
        Assert.Contains("where 200 are allowed: small groups", CliRun.Of("check", path).Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Misspelt()
    {
        Crowded();
        return _folder.Write("crowded.playbook", _folder.ReadBack("crowded.playbook").Replace("capacity 800", "capacty 500", StringComparison.Ordinal));
    }

    private string Crowded(string pack = "compliance/wecom") => _folder.Write(
        "crowded.playbook",
        $$"""
        playbook crowded {
          currency CNY
          timezone Asia/Shanghai
          period 2026-03-02 .. 2026-05-31
          channel wecom_group
          comply_with "{{pack}}" as_of 2026-01-01
          population {
            shoppers 900 in total
            members_at_start 0 members
            persona p {
              share 100% of shoppers
              purchase_interval 9d
              order_value 86 CNY cv 40%
              price_sensitivity high
            }
          }
          group circle {
            value "早"
            capacity 800 members
            on_full open_another
          }
          holdout 10% of groups
        }

        """);
}
