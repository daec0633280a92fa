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

    [Fact]
    public void Statistics_tell_what_decided_the_conditions()
    {
        var path = _folder.Playbook();
        var run = CliRun.Of("check", path, "--stats");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("conditions: [0-9]+ questions, [0-9]+ steps\n  as they are written: [0-9]+ \\([0-9.]+ %\\)\n", run.Out);
        using var json = JsonDocument.Parse(CliRun.Of("check", path, "--stats", "--format", "json").Out);
        Assert.Equal(0, json.RootElement.GetProperty("proofs").GetProperty("not_decided").GetInt32());
    }

    [Fact]
    public void Only_known_solvers_are_asked() => Assert.Equal(2, CliRun.Of("check", _folder.Playbook(), "--solver", "abacus").ExitCode);

    [Fact]
    public void Solver_that_is_not_there_is_one_error()
    {
        var path = Environment.GetEnvironmentVariable("PATH");
        try
        {
            Environment.SetEnvironmentVariable("PATH", _folder["nowhere"]);
            var run = CliRun.Of("check", _folder.Playbook(), "--solver", "z3");
            Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
            Assert.StartsWith("--solver:1:1: error PB7430: `z3` was asked for, and no such program answers", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }
    }

    public void Dispose() => _folder.Dispose();
}
