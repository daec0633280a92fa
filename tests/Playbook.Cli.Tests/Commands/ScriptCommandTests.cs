using System.Security.Cryptography;
using System.Text;
using Playbook.Testing.Compiling;

namespace Playbook.Cli.Tests.Commands;

/// <summary><c>check --allow-scripts</c>, from the settings of a project to what its scripts find.</summary>
public sealed class ScriptCommandTests : IDisposable
{
    private const string Waiver = "  waive PB7651 {\n    until 2026-12-31\n    by \"Wang Min\"\n    because \"agreed\"\n  }\n";

    private const string Script = "from touch in campaign.Touches\nwhere touch.When.DayOfWeek == DayOfWeek.Friday && touch.Group is not null\ngroup touch by touch.Name into posts\nselect new Finding(posts.First(), $\"it posts on {posts.Count()} Fridays\", \"the shop is closed on Fridays\")\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Script_is_named_and_not_run_unless_it_is_allowed()
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

    [Fact]
    public void Script_of_another_hash_is_told_where_scripts_are_off_too()
    {
        Project("scripts:\n  rules/fridays.csx: { sha256: " + new string('0', 64) + " }\n", Script);
        var run = Check();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"playbook.config.yaml:2:32: warning PB7662: the script `rules/fridays.csx` is not the one that is listed and would not run: it has `sha256:{Hash(Script)}`", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PB7652", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sha256:HASH")]
    [InlineData("HASH")]
    [InlineData("{ sha256: HASH }")]
    [InlineData("{ sha256: sha256:HASH }")]
    public void Hash_is_taken_in_either_spelling(string listed)
    {
        Project($"scripts:\n  rules/fridays.csx: {listed.Replace("HASH", Hash(Script).ToUpperInvariant(), StringComparison.Ordinal)}\n", Script);
        Assert.Contains("PB7651", Check("--allow-scripts").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scripts:\n  rules/fridays.csx:\n", "2:3")]
    [InlineData("scripts:\n  rules/fridays.csx: sha256:12\n", "2:22")]
    [InlineData("scripts:\n  rules/fridays.csx: { severity: error }\n", "2:3")]
    [InlineData("scripts: [ rules/fridays.csx ]\n", "1:12")]
    public void First_entry_of_a_script_is_told_its_hash(string settings, string place)
    {
        Project(settings, Script);
        var said = Check("--allow-scripts").Error;
        Assert.Contains($"playbook.config.yaml:{place}: error PB7550: something is wrong with the settings: the script `rules/fridays.csx` needs its hash; once somebody has read it, write `rules/fridays.csx: sha256:{Hash(Script)}`", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_with_a_mistake_say_that_scripts_did_not_run()
    {
        Project($"rules: {{ PB7516: never }}\nscripts:\n  rules/fridays.csx: sha256:{Hash(Script)}\n", Script);
        Assert.Contains("playbook.config.yaml:2:1: warning PB7663: no script that is listed here was run", Check("--allow-scripts").Error, StringComparison.Ordinal);
        Project("rules: { PB7516: never }\n", Script);
        Assert.DoesNotContain("PB7663", Check("--allow-scripts").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_of_a_script_is_waived_as_any_other()
    {
        Project($"rules: {{ PB7651: error }}\nscripts:\n  rules/fridays.csx: sha256:{Hash(Script)}\n", Script, Waiver);
        var run = Check("--allow-scripts");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("info PB7651: it posts on 13 Fridays", run.Error, StringComparison.Ordinal);
        Assert.Contains("waived: Wang Min answers for it until 2026-12-31", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PB7506", run.Error + Check().Error + Check("--fix", "--dry-run").Error, StringComparison.Ordinal);
        Project("rules: {}\n", Script, Waiver);
        Assert.Contains("info PB7506: Wang Min answers for `PB7651`, and there is no such finding", Check("--allow-scripts").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_of_a_script_is_disabled_by_a_comment_as_any_other()
    {
        const string Comment = "  // disable PB7651: the market is open\n";
        Project($"scripts:\n  rules/fridays.csx: sha256:{Hash(Script)}\n", Script, before: Comment);
        var run = Check("--allow-scripts");
        Assert.DoesNotContain("PB76", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(", 1 disabled\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("PB761", Check().Error, StringComparison.Ordinal);
        Check("--fix");
        Assert.Contains(Comment, _folder.ReadBack("shop/main.playbook"), StringComparison.Ordinal);
        Project("rules: {}\n", Script, before: Comment);
        Assert.Contains("warning PB7613: there is no finding `PB7651`", Check("--allow-scripts").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_project_turns_off_stays_off_whatever_a_script_weighs()
    {
        Project($"rules: {{ PB7651: off }}\nscripts:\n  rules/fridays.csx: {{ sha256: {Hash(Script)}, severity: error }}\n", Script);
        var run = Check("--allow-scripts");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Scenario_that_a_script_objects_to_is_told_of()
    {
        const string Prices = "from offer in campaign.Offers where offer.Name == \"friday_bunch\" && offer.Discount > 17 select new Finding(offer, \"it is too cheap\")";
        Project($"scripts:\n  rules/fridays.csx: sha256:{Hash(Prices)}\n", Prices);
        var said = Check("--allow-scripts").Error;
        Assert.Equal(1, said.Split("warning PB7651: it is too cheap (`rules/fridays.csx`)").Length - 1);
        Assert.Contains(": in this scenario", said, StringComparison.Ordinal);
    }

    /// <summary>What one script finds at a line hides nothing that another finds there in a scenario.</summary>
    [Fact]
    public void Scripts_that_object_to_one_line_are_told_apart()
    {
        const string Any = "from offer in campaign.Offers where offer.Name == \"friday_bunch\" select new Finding(offer, \"it is an offer\")";
        const string Prices = "from offer in campaign.Offers where offer.Name == \"friday_bunch\" && offer.Discount > 17 select new Finding(offer, \"it is too cheap\")";
        _folder.Write("shop/rules/any.csx", Any);
        Project($"scripts:\n  rules/any.csx: sha256:{Hash(Any)}\n  rules/fridays.csx: sha256:{Hash(Prices)}\n", Prices);
        var said = Check("--allow-scripts").Error;
        Assert.Equal(1, said.Split("it is an offer (`rules/any.csx`)").Length - 1);
        Assert.Equal(1, said.Split("it is too cheap (`rules/fridays.csx`)").Length - 1);
    }

    [Fact]
    public void Many_findings_of_a_script_at_one_line_are_one()
    {
        const string Each = "from touch in campaign.Touches where touch.When.DayOfWeek == DayOfWeek.Friday && touch.Group is not null select new Finding(touch, $\"it posts on {touch.When.Day}\")";
        Project($"scripts:\n  rules/fridays.csx: sha256:{Hash(Each)}\n", Each);
        var said = Check("--allow-scripts").Error;
        Assert.Equal(1, said.Split("PB7651").Length - 1);
        Assert.Contains("(`rules/fridays.csx`; and 12 more like it)", said, StringComparison.Ordinal);
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

    [Fact]
    public void Interruption_while_a_script_runs_is_one()
    {
        const string Endless = "from a in Enumerable.Range(0, 2000000000) from b in Enumerable.Range(0, 2000000000) where a + b < 0 select new Finding(campaign, \"\")";
        Project($"scripts:\n  rules/fridays.csx: sha256:{Hash(Endless)}\n", Endless);
        using var interruption = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost(output, error, TextReader.Null, interruption.Token) { ScriptFolder = _folder["cache"], ScriptLimits = new() { RunTime = TimeSpan.FromMinutes(5) } };
        Assert.Equal(130, PlaybookCli.Run(["check", _folder["shop"], "--allow-scripts"], host));
        Assert.Equal("playbook: interrupted\n", error.ToString());
    }

    public void Dispose() => _folder.Dispose();

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <param name="settings">Of the project.</param>
    /// <param name="script">Its one script; null for none.</param>
    /// <param name="more">What the playbook says besides.</param>
    /// <param name="before">What stands above the cadence that the script objects to.</param>
    private void Project(string settings, string? script = null, string more = "", string before = "")
    {
        var text = Samples.Read("playbooks/flower-shop/main.playbook").Text;
        Assert.Contains("  cadence friday {\n", text, StringComparison.Ordinal);
        _folder.Write("shop/main.playbook", text.Replace("  cadence friday {\n", $"{more}{before}  cadence friday {{\n", StringComparison.Ordinal));
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
