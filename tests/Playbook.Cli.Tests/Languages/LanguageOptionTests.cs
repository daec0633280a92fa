using System.Text.Json.Nodes;
using Playbook.Cli.Languages;
using Playbook.Diagnostics;

namespace Playbook.Cli.Tests.Languages;

public sealed class LanguageOptionTests
{
    [Theory]
    [InlineData("en", "error PB1101: no such file", "  hint: check")]
    [InlineData("zh-Hans", "错误 PB1101: 没有这个文件", "  提示：检查路径")]
    [InlineData("ZH-HANT", "錯誤 PB1101: 沒有這個檔案", "  提示：檢查路徑")]
    public void Diagnostics_speak_the_language_that_is_asked_for(string language, params string[] words)
    {
        foreach (var run in new[] { CliRun.Of("check", "nowhere.playbook", "--lang", language), CliRun.Of("--lang", language, "plan", "nowhere.playbook") })
        {
            Assert.Equal(2, run.ExitCode);
            Assert.All(words, word => Assert.Contains(word, run.Error, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Unknown_language_is_one_error_that_names_the_choices()
    {
        var run = CliRun.Of("check", "nowhere.playbook", "--lang", "klingon");
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Equal(1, run.Error.Split(" PB").Length - 1);
        Assert.Contains("PB1117: there is no language `klingon`", run.Error, StringComparison.Ordinal);
        Assert.Contains("`zh-Hant`", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_carries_the_arguments_and_the_message_in_the_language()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bad.playbook", "playbook a {\n  currency RMB\n}\n");
        var run = CliRun.Of("check", path, "--format", "json", "--lang", "zh-Hant");
        var diagnostic = JsonNode.Parse(run.Out)!["diagnostics"]!.AsArray().Single(d => (string)d!["code"]! == "PB2110")!;
        Assert.Equal("RMB", (string)diagnostic["arguments"]![0]!);
        Assert.Equal("`RMB` 不是貨幣代碼", (string)diagnostic["message"]!);
        Assert.Equal("改成 `CNY`？", (string)diagnostic["fixes"]![0]!["title"]!);
    }

    [Theory]
    [InlineData("zh-Hans", "无法读取 `lib`：它是文件夹")]
    [InlineData("zh-Hant", "無法讀取 `lib`：它是資料夾")]
    public void Reason_why_a_library_cannot_be_read_is_in_the_language(string language, string words)
    {
        using var folder = new TemporaryFolder();
        folder.Write("lib/offers.playbook", "library offers {\n}\n");
        var path = folder.Write("main.playbook", "playbook a {\n  use \"lib\"\n}\n");
        Assert.Contains(words, CliRun.Of("check", path, "--lang", language).Error + CliRun.Of("check", path, "--lang", language).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_prints_the_page_in_the_language()
    {
        var run = CliRun.Of("explain", "PB2107", "--lang", "zh-Hans");
        Assert.StartsWith("# PB2107 window-kind-missing\n\n## 为什么\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("## 正确示例\n\n```playbook\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("zh-Hant", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`playbook simulate` has no option `--sed`; perhaps `--seed`", "simulate", "x", "--sed", "7")]
    [InlineData("`playbook check` has no option `--langg`; perhaps `--lang`", "check", "x", "--langg", "en")]
    [InlineData("`--seed` takes a whole number, not `seven`", "simulate", "x", "--seed", "seven")]
    [InlineData("`--format` takes `github` or `json` or `sarif` or `text`, not `xml`", "check", "x", "--format", "xml")]
    [InlineData("`--seed` needs a value", "simulate", "x", "--seed")]
    [InlineData("`playbook check` needs `PATH`", "check")]
    [InlineData("`y` is one word too many for `playbook check`", "check", "x", "y")]
    [InlineData("没有命令 `chek`；是不是 `check`？", "chek", "--lang", "zh-Hans")]
    public void Wrong_usage_is_told_in_plain_words(string words, params string[] args)
    {
        var run = CliRun.Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"playbook: {words}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", Language.En)]
    [InlineData("C.UTF-8", Language.En)]
    [InlineData("de_DE.UTF-8", Language.En)]
    [InlineData("zh_CN.UTF-8", Language.ZhHans)]
    [InlineData("zh_SG", Language.ZhHans)]
    [InlineData("zh_TW.UTF-8", Language.ZhHant)]
    [InlineData("zh_HK.big5hkscs", Language.ZhHant)]
    [InlineData("zh_MO@x", Language.ZhHant)]
    [InlineData("zh-Hant-CN", Language.ZhHant)]
    public void Locale_tells_the_language(string locale, Language language) => Assert.Equal(language, EnvironmentLanguage.Of(locale));
}
