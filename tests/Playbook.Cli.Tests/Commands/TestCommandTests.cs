namespace Playbook.Cli.Tests.Commands;

public sealed class TestCommandTests
{
    private const string Passing = "  test posts { at 2026-03-06T12:00; expect e = posted friday }\n";

    private const string Failing = "  test costs { at 2026-03-06T12:00; expect e = price of friday_bunch is 1 CNY }\n";

    [Fact]
    public void Passing_tests_are_fine()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("test", Shop(folder, Passing));
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.EndsWith("ok    posts\n1 test: 1 passed, 0 failed\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Failing_test_exits_with_one_and_says_where_and_why()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("test", Shop(folder, Passing + Failing), "--junit", folder["results.xml"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("expect e = price of friday_bunch is 1.00 CNY\n    instead the price of friday_bunch is 50.10 CNY\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("failures=\"1\"", folder.ReadBack("results.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Filter_picks_tests_and_one_that_matches_none_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        var shop = Shop(folder, Passing + Failing);
        Assert.Equal(0, CliRun.Of("test", shop, "--filter", "POST").ExitCode);
        var none = CliRun.Of("test", shop, "--filter", "nothing");
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("PB1130", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_without_a_main_playbook_means_those_below_it()
    {
        using var folder = new TemporaryFolder();
        Shop(folder, Passing, "one/main.playbook");
        Shop(folder, Failing, "two/main.playbook");
        var run = CliRun.Of("test", folder.Root);
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("2 tests: 1 passed, 1 failed\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Playbook_with_errors_is_not_passed_over()
    {
        using var folder = new TemporaryFolder();
        Shop(folder, Passing, "one/main.playbook");
        Shop(folder, "  test nothing { at 2026-03-06T12:00 }\n", "two/main.playbook");
        var run = CliRun.Of("test", folder["one"], folder["two"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("PB2512", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, CliRun.Of("test", folder["three"]).ExitCode);
    }

    [Fact]
    public void Plan_file_runs_its_tests_without_the_source()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CliRun.Of("plan", Shop(folder, Failing), "-o", folder["shop.json"]).ExitCode);
        File.Delete(folder["main.playbook"]);
        var run = CliRun.Of("test", folder["shop.json"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("main.playbook:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_names_what_nobody_reaches()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("test", Shop(folder, Passing), "--coverage-members", "50");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  no test and no synthetic member ever reaches `quiet_hours`\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("  no test ever reaches `cap direct`\n", CliRun.Of("test", folder.Root, "--coverage").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Preview_shows_messages_and_knows_its_cadences()
    {
        using var folder = new TemporaryFolder();
        var shop = Shop(folder, string.Empty);
        var run = CliRun.Of("preview", shop, "--cadence", "come_back", "--members", "1");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("│ 王芳, a bunch is waiting for you │\n", run.Out, StringComparison.Ordinal);
        var unknown = CliRun.Of("preview", shop, "--cadence", "gone");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("PB1118", unknown.Error, StringComparison.Ordinal);
    }

    /// <summary>The flower shop with other tests; the result is the folder of the first file.</summary>
    private static string Shop(TemporaryFolder folder, string tests, string name = "main.playbook")
    {
        var text = Testing.Compiling.Samples.Read("playbooks/flower-shop/main.playbook").Text;
        folder.Write(name, string.Concat(text.AsSpan(0, text.IndexOf("\n  test ", StringComparison.Ordinal)), "\n", tests, "}\n"));
        return Path.GetDirectoryName(folder[name])!;
    }
}
