using System.Text.Json;

namespace Playbook.Cli.Tests.Commands;

public sealed class SimulateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Forecast_is_text_without_control_sequences()
    {
        var run = CliRun.Of("simulate", _folder.Playbook(), "--replicates", "3");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("What will happen\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("seed       1\nreplicates 3\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public void Same_seed_gives_the_same_bytes_on_any_number_of_threads()
    {
        var shop = _folder.Playbook();
        var once = CliRun.Of("simulate", shop, "--replicates", "3", "--threads", "1", "--format", "json");
        var again = CliRun.Of("simulate", shop, "--replicates", "3", "--threads", "3", "--format", "json");
        Assert.Equal(once.Out, again.Out);
        Assert.NotEqual(once.Out, CliRun.Of("simulate", shop, "--replicates", "3", "--seed", "2", "--format", "json").Out);
    }

    [Fact]
    public void Plan_runs_without_its_source_and_gives_the_same_forecast()
    {
        var shop = _folder.Playbook();
        CliRun.Of("plan", shop, "-o", _folder["plan.json"]);
        var fromPlan = CliRun.Of("simulate", _folder["plan.json"], "--replicates", "2");
        Assert.Equal((0, CliRun.Of("simulate", shop, "--replicates", "2").Out), (fromPlan.ExitCode, fromPlan.Out));
    }

    [Fact]
    public void Json_is_written_to_a_file_with_its_schema_and_diagnostics()
    {
        var run = CliRun.Of("simulate", _folder.Playbook(), "--replicates", "2", "--format", "json", "-o", _folder["forecast.json"]);
        Assert.Equal((0, string.Empty, string.Empty), (run.ExitCode, run.Out, run.Error));
        using var json = JsonDocument.Parse(_folder.ReadBack("forecast.json"));
        Assert.Equal("playbook.forecast/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void Errors_in_the_playbook_are_in_the_json_document()
    {
        var run = CliRun.Of("simulate", _folder.Write("bad.playbook", "playbook x {"), "--format", "json");
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        Assert.True(json.RootElement.GetProperty("diagnostics").GetArrayLength() > 0);
    }

    [Fact]
    public void Scenario_runs_as_a_plan_of_its_own()
    {
        var shop = _folder.Playbook();
        var text = _folder.ReadBack("shop/main.playbook");
        _folder.Write("shop/main.playbook", text[..text.LastIndexOf('}')] + "  scenario cheaper {\n    set friday_price.price = 40% off list_price\n  }\n}\n");
        var plain = CliRun.Of("simulate", shop, "--replicates", "2");
        var cheaper = CliRun.Of("simulate", shop, "--replicates", "2", "--scenario", "cheaper");
        Assert.Equal(0, cheaper.ExitCode);
        Assert.Contains("shop, scenario cheaper:", cheaper.Out, StringComparison.Ordinal);
        Assert.NotEqual(HashOf(plain.Out), HashOf(cheaper.Out));
        var unknown = CliRun.Of("simulate", shop, "--scenario", "dearer");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("no scenario `dearer`: it has `cheaper`", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("no scenario `cheper`: perhaps `cheaper`", CliRun.Of("simulate", shop, "--scenario", "cheper").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fatigue.half_life=30d", "fatigue.half_life", "30d")]
    [InlineData("fatigue.half_life=36h", "fatigue.half_life", "1.5d")]
    [InlineData("dnd.share=7.5%", "dnd.share", "7.5%")]
    [InlineData("optout.growth=0.25", "optout.growth", "0.25")]
    public void Assumption_is_overridden_in_its_unit(string assume, string name, string value)
    {
        var run = CliRun.Of("simulate", _folder.Playbook(), "--replicates", "2", "--assume", assume);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Matches($@"  {name}\s+{value}\s+\S+\s+\S+ to \S+\s+kept\s+assumed, stated", run.Out);
    }

    [Theory]
    [InlineData("fatigue.halflife=30d", "PB1112")]
    [InlineData("fatigue.half_life=30", "PB1113")]
    [InlineData("fatigue.half_life", "PB1113")]
    [InlineData("dnd.share=750%", "PB1113")]
    [InlineData("optout.growth=much", "PB1113")]
    public void Wrong_assumption_exits_with_two(string assume, string code)
    {
        var run = CliRun.Of("simulate", _folder.Playbook(), "--assume", assume);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Interruption_exits_with_130_and_leaves_no_file()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var run = CliRun.Of(["simulate", _folder.Playbook(), "--replicates", "5000", "-o", _folder["forecast.txt"]], string.Empty, soon.Token);
        Assert.Equal((130, "playbook: interrupted\n"), (run.ExitCode, run.Error));
        Assert.Equal(["shop"], Directory.EnumerateFileSystemEntries(_folder.Root).Select(p => Path.GetFileName(p)!), StringComparer.Ordinal);
    }

    [Fact]
    public void Stats_stand_on_standard_error_and_change_no_byte()
    {
        var shop = _folder.Playbook();
        var plain = CliRun.Of("simulate", shop, "--replicates", "2");
        var told = CliRun.Of("simulate", shop, "--replicates", "2", "--threads", "1", "--stats");
        Assert.Equal((0, plain.Out), (told.ExitCode, told.Out));
        Assert.Matches("^member-touches: [1-9][0-9,]*, [1-9][0-9,]* a CPU second\ntime: [0-9.]+ CPU s, [0-9.]+ s by the clock, replicates: 2, threads: 1\npeak memory of the process: [1-9][0-9]* MiB\n(  [a-z, ]+: [0-9.]+%\n){6}$", told.Error);
    }

    [Theory]
    [InlineData("--threads")]
    [InlineData("--replicates")]
    public void Nought_threads_or_replicates_are_one_clear_error(string option)
    {
        var run = CliRun.Of("simulate", _folder.Playbook(), option, "0", "-o", _folder["forecast.txt"]);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains($"{option} takes a number from 1 to ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["forecast.txt"]));
    }

    [Fact]
    public void Corrupt_plan_exits_with_two_and_one_diagnostic()
    {
        var run = CliRun.Of("simulate", _folder.Write("plan.json", "{}"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PB1123: the plan file lacks its `schema`", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string HashOf(string report) => report.Split('\n').Single(line => line.StartsWith("plan  ", StringComparison.Ordinal));
}
