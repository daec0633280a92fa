using System.Text.Json;

namespace Playbook.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Clean_playbook_exits_with_zero_and_one_line()
    {
        var run = CliRun.Of("check", _folder.Playbook());
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.EndsWith(": no errors, no warnings\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_exit_with_one_and_go_to_standard_error()
    {
        var run = CliRun.Of("check", _folder.Write("bad.playbook", "playbook x {\n  currency CNY\n  offer {\n"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PB", run.Error, StringComparison.Ordinal);
        Assert.Matches("[0-9]+ error", run.Out);
    }

    [Fact]
    public void Json_holds_diagnostics_with_places()
    {
        var run = CliRun.Of("check", _folder.Write("bad.playbook", "playbook 水果 {\n  currency CNY\n"), "--format", "json");
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("playbook.check/1", json.RootElement.GetProperty("schema").GetString());
        var first = json.RootElement.GetProperty("diagnostics")[0];
        Assert.StartsWith("PB", first.GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.True(first.GetProperty("line").GetInt32() >= 1);
        Assert.NotEmpty(first.GetProperty("name").GetString()!);
    }

    [Fact]
    public void Unreadable_input_in_json_exits_with_two_and_its_code()
    {
        var run = CliRun.Of("check", _folder["nope.playbook"], "--format", "json");
        Assert.Equal(2, run.ExitCode);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("PB1101", json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    public void Dispose() => _folder.Dispose();
}
