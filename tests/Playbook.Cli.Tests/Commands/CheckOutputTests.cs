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
        Assert.EndsWith("\n", dry.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("applied", dry.Out, StringComparison.Ordinal);
        Assert.Contains($"{path}: 1 fix would be applied in 1 file, 0 suggestions left for somebody to decide\n", dry.Error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.ReadBack("crowded.playbook"));
        var run = CliRun.Of("check", path, "--fix");
        Assert.Contains($"{path}: fixed\n{path}: 1 fix applied in 1 file, 0 suggestions left for somebody to decide\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("    capacity 500 members", _folder.ReadBack("crowded.playbook"), StringComparison.Ordinal);
        Assert.DoesNotContain("fixed", CliRun.Of("check", path, "--fix").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_leaves_what_somebody_decides_and_says_how_much_there_is()
    {
        var path = Crowded();
        var run = CliRun.Of("check", path, "--fix");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{path}: 0 fixes applied in 0 files, 1 suggestion left for somebody to decide\n", run.Out, StringComparison.Ordinal);
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
        var path = Busy("    // disable PB7110: the first week\n");
        var run = CliRun.Of("check", path);
        Assert.EndsWith(", 1 disabled\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("PB7110", run.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CliRun.Of("check", path, "--format", "json").Out);
        var disabled = json.RootElement.GetProperty("disabled").EnumerateArray().Single();
        Assert.Equal(("PB7110", "the first week"), (disabled.GetProperty("code").GetString(), disabled.GetProperty("reason").GetString()));
        Assert.Contains("\"justification\": \"the first week\"", CliRun.Of("check", path, "--format", "sarif").Out, StringComparison.Ordinal);
        _folder.Write("playbook.config.yaml", "rules: { PB7110: off }\n");
        Assert.DoesNotContain("disabled", CliRun.Of("check", path).Out, StringComparison.Ordinal);
    }

    /// <summary>A comment would be cheaper than the waiver that a finding with a source asks for.</summary>
    [Fact]
    public void Comment_disables_no_finding_of_a_pack()
    {
        var path = Crowded();
        _folder.Write("crowded.playbook", _folder.ReadBack("crowded.playbook").Replace("    capacity", "    // disable PB7511: agreed in writing\n    capacity", StringComparison.Ordinal));
        var run = CliRun.Of("check", path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PB7511", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning PB7614: `PB7511` is a finding of a rule pack, which no comment disables\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: let somebody answer for it: `waive PB7511 { by …; because …; until … }`\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Comment_that_disables_nothing_any_more_goes_by_a_fix()
    {
        var path = Busy("    // disable PB7106: the first week\n");
        Assert.Contains("warning PB7613", CliRun.Of("check", path).Error, StringComparison.Ordinal);
        CliRun.Of("check", path, "--fix");
        Assert.DoesNotContain("disable", _folder.ReadBack("crowded.playbook"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("small_groups", "", null)]
    [InlineData("big_groups", "", null)]
    [InlineData("smal_groups", "", "no playbook of the project states the house rule `smal_groups`; perhaps `PB7601/small_groups`")]
    [InlineData("other", "", "no playbook of the project states the house rule `other`\n")]
    [InlineData("other", "beside/more.playbook.yaml", null)]
    public void Settings_may_name_house_rules_that_some_playbook_of_the_project_states(string name, string beside, string? said)
    {
        var path = Busy("    // nothing\n");
        _folder.Write("crowded.playbook", _folder.ReadBack("crowded.playbook").Replace("  holdout", "  rule small_groups { about group; when capacity > 900; say \"small\" }\n  rule big_groups { about group; when capacity < 9; say \"big\" }\n  holdout", StringComparison.Ordinal));
        if (beside.Length > 0) _folder.Write(beside, "library: more\nrule:\n  other:\n    about: group\n    when: capacity > 900\n    say: small\n");
        _folder.Write("playbook.config.yaml", $"rules:\n  PB7601/{name}: error\n");
        var error = CliRun.Of("check", path).Error;
        if (said is null) Assert.DoesNotContain("PB7550", error, StringComparison.Ordinal);
        else Assert.Contains($"playbook.config.yaml:2:3: error PB7550: something is wrong with the settings: {said}", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_beside_the_playbook_is_read()
    {
        var path = Crowded("ours.pack.yaml");
        Assert.Contains("there is no such file", CliRun.Of("check", path).Error, StringComparison.Ordinal);
        _folder.Write("ours.pack.yaml", "pack: ours\ntitle: Ours\nrules:\n  - { rule: size, kind: group_size, most: 200, from: 2026-01-01, source: house, address: wiki, confidence: official, severity: error, message: small groups, rewrite: fewer members }\n");
        Assert.Contains("where 200 are allowed: small groups", CliRun.Of("check", path).Error, StringComparison.Ordinal);
    }

    /// <summary>A sentence gives what stands in its places, and nothing that depends on the language.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public void Arguments_are_values_in_every_language(string language)
    {
        var path = Busy("    // nothing\n");
        _folder.Write("crowded.playbook", _folder.ReadBack("crowded.playbook").Replace("  holdout", "  rule early { about touch; when day == Mon and time < 11:00; say \"later\" }\n  holdout", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(CliRun.Of("check", path, "--format", "json", "--lang", language).Out);
        var arguments = json.RootElement.GetProperty("diagnostics").EnumerateArray().Single(diagnostic => diagnostic.GetProperty("code").GetString() == "PB7601").GetProperty("arguments");
        Assert.Equal("""["early","later",["flowers","circle","2026-03-02T09:00"],["Mon","09:00"],"25",null]""", JsonSerializer.Serialize(arguments));
    }

    [Theory]
    [InlineData("en", "info PB7506", "2 notes")]
    [InlineData("zh-Hans", "信息 PB7506", "2 条信息")]
    [InlineData("zh-Hant", "資訊 PB7506", "2 條資訊")]
    public void Note_has_another_word_than_a_hint(string language, string said, string counted)
    {
        var path = Busy("    // nothing\n");
        _folder.Write("crowded.playbook", _folder.ReadBack("crowded.playbook").Replace("  holdout", "  waive PB7512 { until 2026-12-31; by \"Wang Min\"; because \"agreed\" }\n  holdout", StringComparison.Ordinal));
        var run = CliRun.Of("check", path, "--lang", language);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Contains(counted, run.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Misspelt()
    {
        Crowded();
        return _folder.Write("crowded.playbook", _folder.ReadBack("crowded.playbook").Replace("capacity 800", "capacty 500", StringComparison.Ordinal));
    }

    private string Busy(string above)
    {
        Crowded();
        return _folder.Write("crowded.playbook", _folder.ReadBack("crowded.playbook").Replace("capacity 800", "capacity 300", StringComparison.Ordinal)
            .Replace("  group circle {\n", $"{above.Replace("    ", "  ", StringComparison.Ordinal)}  group circle {{\n", StringComparison.Ordinal)
            .Replace("  holdout", "  cadence flowers {\n    every Mon at 9:00, 10:00, 11:00, 12:00\n    post content in circle\n    message \"早\"\n  }\n  holdout", StringComparison.Ordinal));
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
