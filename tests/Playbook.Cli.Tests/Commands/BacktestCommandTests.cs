using System.Text.Json;
using Playbook.Testing.Snapshots;

namespace Playbook.Cli.Tests.Commands;

public sealed class BacktestCommandTests : IDisposable
{
    private const string Split = "2026-05-15";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Page_of_a_small_log_is_the_accepted_one()
    {
        var run = Backtest(OrderText.Of(members: 60), "--split", Split, "--format", "markdown");
        Assert.Equal(0, run.ExitCode);
        Snapshot.Verify(run.Out);
    }

    [Fact]
    public void Same_log_gives_the_same_bytes_in_every_format()
    {
        foreach (var format in (string[])["text", "markdown", "html", "json"])
        {
            var run = Backtest(OrderText.Of(members: 60), "--split", Split, "--format", format);
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(run, Backtest(OrderText.Of(members: 60), "--split", Split, "--format", format));
            HostileOrders.HoldsNumbers(run);
        }
    }

    [Fact]
    public void Json_names_its_schema_and_holds_one_row_a_model_and_one_a_week()
    {
        using var json = JsonDocument.Parse(Backtest(OrderText.Of(), "--split", Split, "--last", "2026-06-30", "--format", "json").Out);
        var page = json.RootElement;
        Assert.Equal("playbook.backtest/1", page.GetProperty("schema").GetString());
        Assert.Equal(6, page.GetProperty("weeks").GetArrayLength());
        var models = page.GetProperty("models").EnumerateArray().ToDictionary(model => model.GetProperty("name").GetString()!, StringComparer.Ordinal);
        Assert.False(models[page.GetProperty("chosen").GetString()!].GetProperty("baseline").GetBoolean());
        Assert.True(models["own past rate"].GetProperty("baseline").GetBoolean());
        Assert.Single(models.Values.Select(model => model.GetProperty("actual").GetDouble()).Distinct());
        Assert.All(models.Values, model => Assert.True(model.GetProperty("low").GetDouble() <= model.GetProperty("high").GetDouble()));
    }

    [Fact]
    public void Bootstrap_is_of_the_chosen_model_alone_and_is_said()
    {
        using var plain = JsonDocument.Parse(Backtest(OrderText.Of(), "--split", Split, "--format", "json").Out);
        using var refitted = JsonDocument.Parse(Backtest(OrderText.Of(), "--split", Split, "--format", "json", "--bootstrap", "50").Out);
        var chosen = plain.RootElement.GetProperty("chosen").GetString();
        Assert.Equal(chosen, refitted.RootElement.GetProperty("chosen").GetString());
        foreach (var (before, after) in plain.RootElement.GetProperty("models").EnumerateArray().Zip(refitted.RootElement.GetProperty("models").EnumerateArray()))
        {
            Assert.Equal(before.GetProperty("expected").GetDouble(), after.GetProperty("expected").GetDouble());
            if (before.GetProperty("name").GetString() != chosen) Assert.Equal(before.GetRawText(), after.GetRawText());
        }

        Assert.Contains(refitted.RootElement.GetProperty("notes").EnumerateArray(), note => note.GetString()!.StartsWith($"{chosen} was fitted 50 times to members drawn with replacement", StringComparison.Ordinal));
        Assert.Equal(2, Backtest(OrderText.Of(), "--split", Split, "--bootstrap", "10").ExitCode);
    }

    [Theory]
    [InlineData("page.html", "<!doctype html>")]
    [InlineData("page.md", "# Backtest of orders.csv")]
    [InlineData("page.json", "{\n  \"schema\": \"playbook.backtest/1\"")]
    [InlineData("page.txt", "Backtest of orders.csv\n──────")]
    public void Ending_of_the_file_chooses_the_format(string name, string start)
    {
        var run = Backtest(OrderText.Of(members: 60), "--split", Split, "-o", _folder[name]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Out));
        Assert.StartsWith(start, _folder.ReadBack(name), StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_after_the_split_does_not_change_what_is_believed_or_forecast()
    {
        var whole = OrderText.Of();
        var altered = string.Concat(whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains("2026-06-", StringComparison.Ordinal)).Select(line => line + "\n"));
        using var one = JsonDocument.Parse(Backtest(whole, "--split", Split, "--last", "2026-07-12", "--format", "json").Out);
        using var other = JsonDocument.Parse(Backtest(altered, "--split", Split, "--last", "2026-07-12", "--format", "json").Out);
        Assert.Equal(Forecast(one), Forecast(other));
        Assert.NotEqual(Actual(one), Actual(other));

        static string Forecast(JsonDocument json) => json.RootElement.GetProperty("chosen").GetString() + string.Concat(json.RootElement.GetProperty("weeks").EnumerateArray().Select(week => week.GetProperty("expected").GetRawText() + week.GetProperty("low").GetRawText()));

        static double Actual(JsonDocument json) => json.RootElement.GetProperty("models")[0].GetProperty("actual").GetDouble();
    }

    [Theory]
    [InlineData("PB9561", "--split", "2031-01-01")]
    [InlineData("PB9561", "--split", "2025-01-01")]
    [InlineData("PB9561", "--split", Split, "--last", "2026-05-01")]
    [InlineData("PB9562", "--split", Split, "--cohort-from", "2026-06-01")]
    [InlineData("PB9562", "--split", Split, "--cohort-from", "2026-03-05", "--cohort-to", "2026-02-01")]
    [InlineData("PB9563", "--split", "2026-01-01")]
    public void Split_that_holds_nothing_back_is_told_by_code(string code, params string[] options)
    {
        var run = Backtest(OrderText.Of(), [.. options, "-o", _folder["page.html"]]);
        Assert.Equal((2, string.Empty, false), (run.ExitCode, run.Out, File.Exists(_folder["page.html"])));
        Assert.Contains($"error {code}", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Split('\n').Count(line => line.Contains(": error PB", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData()]
    [InlineData("--split", "15.5.2026")]
    [InlineData("--split", "2026-02-30")]
    [InlineData("--split", Split, "--format", "pdf")]
    public void Wrong_usage_exits_with_two(params string[] options)
    {
        var run = Backtest(OrderText.Of(members: 10), options);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("--", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HostileOrders.Refused), MemberType = typeof(HostileOrders))]
    public void Log_that_cannot_be_learned_from_is_refused(string what, string code, string said)
    {
        var run = Backtest(HostileOrders.Text(what), "--split", "2026-01-20");
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        if (what == "all on one day") (code, said) = ("PB9561", "all rows are of one day, 2026-01-06");
        if (what != "no repeat purchase") Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        if (code == "PB9563") Assert.DoesNotContain("warning", run.Error, StringComparison.Ordinal);
        HostileOrders.HoldsNumbers(run);
    }

    [Theory]
    [MemberData(nameof(HostileOrders.Doubtful), MemberType = typeof(HostileOrders))]
    public void Log_that_tells_little_is_scored_with_a_warning(string what, string code, string said)
    {
        var run = Backtest(HostileOrders.Text(what), "--split", "2026-04-01", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        HostileOrders.HoldsNumbers(run);
        JsonDocument.Parse(run.Out).Dispose();
    }

    private CliRun Backtest(string log, params string[] options) => CliRun.Of(["backtest", _folder.Write("orders.csv", log), .. options]);
}
