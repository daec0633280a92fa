namespace Playbook.Cli.Tests.Commands;

public sealed class NewCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("main.playbook")]
    [InlineData("main.playbook.yaml", "--yaml")]
    public void New_playbook_checks_clean_even_strictly(string file, params string[] options)
    {
        Assert.True(File.Exists(Path.Combine(_folder.Playbook("我的店", options), file)));
        var run = CliRun.Of("check", _folder["我的店"], "--strict");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public void New_never_overwrites()
    {
        var before = _folder.Playbook();
        var text = _folder.ReadBack("shop/main.playbook");
        Assert.All<string[]>([["new", before], ["new", before, "--yaml"]], args =>
        {
            var run = CliRun.Of(args);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("PB1110", run.Error, StringComparison.Ordinal);
        });
        Assert.Equal(text, _folder.ReadBack("shop/main.playbook"));
        Assert.Equal(2, CliRun.Of("new", _folder.Write("taken", "a file")).ExitCode);
    }

    [Theory]
    [InlineData("my-shop")]
    [InlineData("9shops")]
    [InlineData("a b")]
    public void New_refuses_what_is_no_name(string name)
    {
        var run = CliRun.Of("new", _folder[name]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"`{name}` is no name", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Root));
    }

    public void Dispose() => _folder.Dispose();
}
