namespace Playbook.Cli.Tests.Commands;

public sealed class CheckWatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Playbook_is_checked_anew_when_it_or_a_library_of_it_changes_until_interrupted()
    {
        _folder.Write("offers.playbook", "library offers {\n  let rest = 30d\n}\n");
        var main = _folder.Write("main.playbook", "playbook shop {\n  use \"offers.playbook\"\n}\n");
        using var end = new CancellationTokenSource();
        using var output = new WatchedWriter();
        using var nothing = new StringReader(string.Empty);
        using var error = new StringWriter();
        var run = Task.Run(() => PlaybookCli.Run(["check", main, "--watch"], output, error, nothing, end.Token), TestContext.Current.CancellationToken);

        await output.Next();
        _folder.Write("offers.playbook", "library offers {\n  let rest = \n}\n");
        Assert.Contains("offers.playbook changed at", await output.Next(), StringComparison.Ordinal);
        _folder.Write("main.playbook", "playbook shop {\n}\n");
        Assert.Contains("main.playbook changed at", await output.Next(), StringComparison.Ordinal);
        File.Delete(main);
        Assert.Contains("main.playbook changed at", await output.Next(), StringComparison.Ordinal);
        _folder.Write("main.playbook", "playbook shop {\n  use \"offers.playbook\"\n}\n");
        Assert.Contains("main.playbook changed at", await output.Next(), StringComparison.Ordinal);
        await end.CancelAsync();
        Assert.Equal(130, await run);
    }

    [Theory]
    [InlineData("--fix")]
    [InlineData("--format", "json")]
    public void Watching_goes_with_text_alone(params string[] others)
    {
        var run = CliRun.Of(["check", _folder.Playbook(), "--watch", .. others]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--watch goes without --fix", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
