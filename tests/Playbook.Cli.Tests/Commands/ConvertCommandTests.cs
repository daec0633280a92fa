namespace Playbook.Cli.Tests.Commands;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Playbook_goes_to_yaml_and_back_with_one_plan()
    {
        var shop = _folder.Playbook();
        Assert.Equal(0, CliRun.Of("fmt", shop).ExitCode);
        var dsl = _folder.ReadBack("shop/main.playbook");
        var yaml = CliRun.Of("convert", shop);
        Assert.Equal((0, string.Empty), (yaml.ExitCode, yaml.Error));
        var path = _folder.Write("converted/main.playbook.yaml", yaml.Out);
        Assert.Equal((0, dsl), (CliRun.Of("convert", path).ExitCode, CliRun.Of("convert", "--to", "dsl", path).Out));
        Assert.Equal(0, CliRun.Of("fmt", "--check", path).ExitCode);
        Assert.Equal(0, CliRun.Of("diff", shop, path).ExitCode);
    }

    [Fact]
    public void Output_file_is_written()
    {
        var shop = _folder.Playbook();
        var target = _folder["out.playbook.yaml"];
        var run = CliRun.Of("convert", shop, "-o", target);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Out));
        Assert.StartsWith("playbook: ", File.ReadLines(target).First(line => !line.StartsWith('#')), StringComparison.Ordinal);
    }

    [Fact]
    public void Clause_that_yaml_has_no_place_for_is_named()
    {
        var run = CliRun.Of("convert", _folder.Write("twice.playbook", "playbook p {\n  title \"a\"\n  title \"b\"\n}\n"));
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("twice.playbook:3:3: error PB1050", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
