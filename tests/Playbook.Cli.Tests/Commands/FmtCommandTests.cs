namespace Playbook.Cli.Tests.Commands;

public sealed class FmtCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Formatted_file_stays_as_it_is()
    {
        var shop = Formatted();
        var before = _folder.ReadBack("shop/main.playbook");
        Assert.Equal((0, string.Empty), (CliRun.Of("fmt", shop).ExitCode, CliRun.Of("fmt", "--check", shop).Out));
        Assert.Equal(before, _folder.ReadBack("shop/main.playbook"));
    }

    [Fact]
    public void Check_names_the_file_and_changes_nothing()
    {
        var shop = Formatted();
        var messy = _folder.ReadBack("shop/main.playbook").Replace("  title", "\ttitle", StringComparison.Ordinal);
        _folder.Write("shop/main.playbook", messy);
        var run = CliRun.Of("fmt", "--check", shop);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("main.playbook: not formatted", run.Out, StringComparison.Ordinal);
        Assert.Equal(messy, _folder.ReadBack("shop/main.playbook"));
        Assert.Equal(0, CliRun.Of("fmt", shop).ExitCode);
        Assert.Equal(0, CliRun.Of("fmt", "--check", shop).ExitCode);
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        Formatted();
        var text = _folder.ReadBack("shop/main.playbook");
        var run = CliRun.Of(["fmt", "-"], text.Replace("  title", "\ttitle", StringComparison.Ordinal), CancellationToken.None);
        Assert.Equal((0, text), (run.ExitCode, run.Out));
    }

    [Fact]
    public void Standard_input_may_be_yaml()
    {
        var run = CliRun.Of(["fmt", "--yaml", "-"], "playbook:   p # one\nat:   '10:00'\n", CancellationToken.None);
        Assert.Equal((0, "playbook: p # one\nat: \"10:00\"\n"), (run.ExitCode, run.Out));
    }

    [Fact]
    public void Byte_order_mark_and_line_breaks_are_kept()
    {
        var path = _folder.Write("marked.playbook", "\uFEFFplaybook p {\r\n\ttitle \"x\"\r\n}\r\n");
        Assert.Equal(0, CliRun.Of("fmt", path).ExitCode);
        Assert.Equal("\uFEFFplaybook p {\r\n  title \"x\"\r\n}\r\n"u8.ToArray(), File.ReadAllBytes(path));
        Assert.Equal(0, CliRun.Of("fmt", "--check", path).ExitCode);
    }

    [Fact]
    public void File_with_errors_is_left_alone()
    {
        const string Broken = "playbook x {\n\tcurrency CNY\n";
        var run = CliRun.Of("fmt", _folder.Write("broken.playbook", Broken));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("PB1", run.Error, StringComparison.Ordinal);
        Assert.Equal(Broken, _folder.ReadBack("broken.playbook"));
    }

    public void Dispose() => _folder.Dispose();

    private string Formatted()
    {
        var shop = _folder.Playbook();
        Assert.Equal(0, CliRun.Of("fmt", shop).ExitCode);
        return shop;
    }
}
