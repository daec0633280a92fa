using System.Security.Cryptography;
using System.Text;
using Playbook.Testing.Compiling;

namespace Playbook.Cli.Tests.Commands;

/// <summary><c>check --allow-scripts</c>, from the settings of a project to what its scripts find.</summary>
public sealed class ScriptCommandTests : IDisposable
{
    private const string Script = "from touch in campaign.Touches\nwhere touch.When.DayOfWeek == DayOfWeek.Friday && touch.Group is not null\ngroup touch by touch.Name into posts\nselect new Finding(posts.First(), $\"it posts on {posts.Count()} Fridays\", \"the shop is closed on Fridays\")\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Script_is_named_and_neither_read_nor_run_unless_it_is_allowed()
    {
        Project("scripts: { rules/none.csx: sha256:" + Hash(Script) + " }\n");
        var run = Check();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("playbook.config.yaml:1:12: info PB7652: the script `rules/none.csx` was not run", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PB7654", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Script_of_another_hash_is_an_error_which_prints_the_hash_to_write()
    {
        Project("scripts:\n  rules/fridays.csx: sha256:" + new string('0', 64) + "\n", Script);
        var run = Check("--allow-scripts");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"playbook.config.yaml:2:22: error PB7653: the script `rules/fridays.csx` is not the one that is listed: it has `sha256:{Hash(Script)}`", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PB7651", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0, "warning PB7651")]
    [InlineData("rules: { PB7651: error }\n", 1, "error PB7651")]
    [InlineData("rules: { PB7651: info }\n", 0, "info PB7651")]
    public void Script_finds_and_its_findings_weigh_as_the_project_says(string settings, int exitCode, string said)
    {
        Project($"{settings}scripts:\n  rules/fridays.csx: sha256:{Hash(Script)}\n", Script);
        var run = Check("--allow-scripts");
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains($"{said}: it posts on 13 Fridays (`rules/fridays.csx`)", run.Error, StringComparison.Ordinal);
        Assert.Contains("main.playbook:", run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: the shop is closed on Fridays", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void Script_has_a_weight_of_its_own_and_one_that_is_wrong_takes_nothing_along()
    {
        _folder.Write("shop/rules/bad.csx", "campaign.Offers.Where(offer => System.IO.File.Exists(\"x\")).Select(offer => new Finding(offer, \"\"))");
        Project($"rules: {{ PB7651: info }}\nscripts:\n  rules/bad.csx: sha256:{Hash("campaign.Offers.Where(offer => System.IO.File.Exists(\"x\")).Select(offer => new Finding(offer, \"\"))")}\n  rules/fridays.csx: {{ sha256: {Hash(Script)}, severity: error }}\n", Script);
        var run = Check("--allow-scripts");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("rules/bad.csx:1:32: error PB7657: scripts may not use `System.IO.File.Exists`", run.Error, StringComparison.Ordinal);
        Assert.Contains("error PB7651: it posts on 13 Fridays", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules/none.csx", "there is no such file")]
    [InlineData("../elsewhere.csx", "it lies outside of the project")]
    [InlineData("rules", "it is a folder")]
    public void Script_that_cannot_be_read_is_an_error(string path, string why)
    {
        _folder.Write("elsewhere.csx", Script);
        Project($"scripts:\n  {path}: sha256:{Hash(Script)}\n", Script);
        var run = Check("--allow-scripts");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error PB7654: the script `{path}` cannot be read: {why}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Script_that_is_not_listed_is_never_read()
    {
        Project("rules: {}\n", "this is no script");
        Assert.Equal((0, string.Empty), (Check("--allow-scripts").ExitCode, Check("--allow-scripts").Error));
    }

    [Fact]
    public void Error_of_a_script_cannot_be_lowered()
    {
        Project("rules: { PB7657: off }\n");
        Assert.Contains("`PB7657` is an error that must be mended", Check().Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void Project(string settings, string? script = null)
    {
        _folder.Write("shop/main.playbook", Samples.Read("playbooks/flower-shop/main.playbook").Text);
        _folder.Write("shop/playbook.config.yaml", settings);
        if (script is not null) _folder.Write("shop/rules/fridays.csx", script);
    }

    private CliRun Check(params string[] options)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = PlaybookCli.Run(["check", _folder["shop"], .. options], new CliHost(output, error, TextReader.Null, CancellationToken.None) { ScriptFolder = _folder["cache"] });
        return new CliRun(exitCode, output.ToString(), error.ToString());
    }
}
