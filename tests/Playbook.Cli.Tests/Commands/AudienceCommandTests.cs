using System.Globalization;
using System.Text.Json;
using NodaTime;
using Playbook.Testing.Compiling;
using Playbook.Testing.Snapshots;

namespace Playbook.Cli.Tests.Commands;

public sealed class AudienceCommandTests : IDisposable
{
    private const string At = "2026-04-30T10:00";

    private static readonly string Shop = Path.Combine(Samples.Root, "playbooks", "flower-shop");

    private static readonly string[] Logs = ["--orders", Path.Combine(Shop, "orders.csv"), "--touches", Path.Combine(Shop, "touches.csv")];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Counts_are_those_of_the_sample_without_logs() => Snapshot.Verify(Plain(Audience(Path.Combine(Shop, "members.csv"), At)));

    [Fact]
    public void Counts_are_those_of_the_sample_with_logs() => Snapshot.Verify(Plain(Audience(Path.Combine(Shop, "members.csv"), "2026-04-24", Logs)));

    [Theory]
    [InlineData("2026-03-06")]
    [InlineData("2026-04-24")]
    [InlineData("2026-04-30T10:00")]
    [InlineData("2026-05-01T11:00")]
    public void Every_member_is_counted_exactly_once_and_as_the_list_says(string at)
    {
        using var json = Json(Audience(Path.Combine(Shop, "members.csv"), at, [.. Logs, "--format", "json"]));
        Assert.NotEmpty(json.RootElement.GetProperty("cadences").EnumerateArray());
        foreach (var cadence in json.RootElement.GetProperty("cadences").EnumerateArray())
        {
            var counts = cadence.GetProperty("outcomes").EnumerateArray().ToDictionary(Outcome, outcome => outcome.GetProperty("members").GetInt32(), StringComparer.Ordinal);
            Assert.Equal(300, counts.Values.Sum());
            Assert.Equal(counts.GetValueOrDefault("sent"), cadence.GetProperty("sent").GetInt32());
            var listed = Audience(Path.Combine(Shop, "members.csv"), at, [.. Logs, "--list", cadence.GetProperty("name").GetString()!]).Out
                .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
            Assert.Equal(300, listed.Select(line => line[0]).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(counts, listed.CountBy(line => line[2], StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
        }

        static string Outcome(JsonElement outcome) => outcome.GetProperty("outcome").GetString() + (outcome.TryGetProperty("rule", out var rule) ? $": {rule.GetString()}" : string.Empty);
    }

    [Fact]
    public void Why_says_of_each_member_what_the_list_says()
    {
        var members = Path.Combine(Shop, "members.csv");
        var listed = Audience(members, At, [.. Logs, "--list", "come_back"]).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        foreach (var line in listed.GroupBy(line => line[2]).SelectMany(fate => fate.Take(2)))
        {
            using var json = Json(CliRun.Of(["why", Shop, line[0], "--members", members, "--at", At, .. Logs, "--cadence", "come_back", "--format", "json"]));
            var why = Assert.Single(json.RootElement.GetProperty("cadences").EnumerateArray());
            Assert.Equal(line[2], why.GetProperty("outcome").GetString() + (why.TryGetProperty("rule", out var rule) ? $": {rule.GetString()}" : string.Empty));
            Assert.StartsWith(Path.Combine(Shop, "main.playbook:"), why.GetProperty("source").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Why_traces_a_member_through_every_rule()
    {
        var capped = Audience(Path.Combine(Shop, "members.csv"), At, [.. Logs, "--list", "come_back"]).Out.Split('\n').First(line => line.EndsWith("cap: direct", StringComparison.Ordinal)).Split('\t')[0];
        Snapshot.Verify(Plain(CliRun.Of(["why", Shop, capped, "--members", Path.Combine(Shop, "members.csv"), "--at", At, .. Logs])));
    }

    [Fact]
    public void Without_a_time_it_is_asked_about_now_where_the_playbook_is()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(string.Empty);
        var host = new CliHost(output, error, input, CancellationToken.None) { Clock = new StoppedClock(Instant.FromUtc(2026, 4, 30, 1, 30)) };
        Assert.Equal(0, PlaybookCli.Run(["audience", Shop, "--members", Path.Combine(Shop, "members.csv")], host));
        Assert.Contains("from 2026-04-30T09:30 to the end of the day", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_columns_make_counts_unknown_and_are_named_with_those_there_are()
    {
        var run = Audience(_folder.Write("m.csv", "number,since\nA,2026-01-01\nB,2026-01-01\n"), At, "--column", "member=number", "--column", "joined=since");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PB9407", run.Error, StringComparison.Ordinal);
        Assert.Contains("the column `do_not_disturb` in the member file; the member file has `number`, `since`", run.Error, StringComparison.Ordinal);
        Assert.Matches("quiet +unknown +— +2", run.Out);
        Assert.Contains("all are taken to be in flower_friends", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PB9401", "name,joined\nA,2026-01-01\n")]
    [InlineData("PB9402", "member,joined\n")]
    [InlineData("PB9403", "member,joined\n,2026-01-01\nA,2026-01-01\n")]
    [InlineData("PB9404", "member,joined\nA,2026-01-01\nA,2026-01-01\n")]
    [InlineData("PB9405", "member,joined\nA,1.2.26\n")]
    [InlineData("PB9406", "member,group\nA,flower_fiends\n")]
    [InlineData("PB9406", "member,persona\nA,Regular\n")]
    [InlineData("PB9417", "member,store\nA,1\nB,2\n")]
    public void Bad_member_file_is_told_by_code(string code, string text)
    {
        var run = Audience(_folder.Write("m.csv", text), At);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Equal(code is "PB9401" or "PB9402" ? 2 : 0, run.ExitCode);
    }

    [Theory]
    [InlineData("PB9408", "why", "", "--at", At)]
    [InlineData("PB9409", "audience", "--at", "2031-01-01")]
    [InlineData("PB9410", "audience", "--at", "30.4.")]
    [InlineData("PB9411", "audience", "--at", At, "--list", "comeback")]
    [InlineData("PB9411", "audience", "--at", At, "--list", "")]
    [InlineData("PB9416", "audience", "--at", At, "--column", "birthday=x")]
    [InlineData("PB9416", "audience", "--at", At, "--column", "joined")]
    [InlineData("PB9307", "audience", "--at", At, "--column", "joined=date")]
    [InlineData("PB1111", "audience", "--at", At, "--scenario", "thirty_off")]
    public void Bad_question_is_told_by_code(string code, string verb, params string[] options)
    {
        string[] member = verb == "why" ? ["f0001"] : [];
        var run = CliRun.Of([verb, Shop, .. member, "--members", Path.Combine(Shop, "members.csv"), .. options.Where((option, i) => option.Length > 0 || i > 0)]);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_rows_that_cannot_be_used_are_told_with_their_lines()
    {
        var members = _folder.Write("m.csv", "member,joined,do_not_disturb\nA,2026-01-01,no\n");
        var touches = _folder.Write("t.csv", "member,time,cadence\nA,2026-04-20T10:00,comeback\nA,soon,come_back\nZ,2026-04-20T10:00,come_back\nA,2026-05-20T10:00,come_back\n");
        var run = Audience(members, At, "--touches", touches);
        Assert.Contains("t.csv:2:1: warning PB9413: rows whose `cadence` is not one of its cadences were left out: line 2", run.Error, StringComparison.Ordinal);
        Assert.Contains("rows whose `time` is not a date or a moment were left out: line 3", run.Error, StringComparison.Ordinal);
        Assert.Contains("PB9412", run.Error, StringComparison.Ordinal);
        Assert.Contains("PB9414", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Issue_that_runs_out_is_told()
    {
        var plan = _folder.Write("shop.playbook", string.Join('\n', File.ReadLines(Path.Combine(Shop, "main.playbook"))).Replace("issue 500 in total", "issue 120 in total", StringComparison.Ordinal));
        var issued = File.ReadLines(Path.Combine(Shop, "touches.csv")).Count(line => line.EndsWith("come_back", StringComparison.Ordinal));
        Assert.InRange(issued, 120, 200);
        Assert.Contains("offer_exhausted", CliRun.Of(["audience", plan, "--members", Path.Combine(Shop, "members.csv"), "--at", At, .. Logs, "--list", "come_back"]).Out, StringComparison.Ordinal);
        var nearly = _folder.Write("nearly.playbook", string.Join('\n', File.ReadLines(Path.Combine(Shop, "main.playbook"))).Replace("issue 500 in total", $"issue {(issued + 3).ToString(CultureInfo.InvariantCulture)} in total", StringComparison.Ordinal));
        Assert.Contains("PB9415", CliRun.Of(["audience", nearly, "--members", Path.Combine(Shop, "members.csv"), "--at", At, .. Logs]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sample_playbook_judges_a_member_file_without_history()
    {
        var members = _folder.Write("m.csv", "member,joined,do_not_disturb\nA,2017-01-01,no\nB,,\n");
        foreach (var source in Samples.All)
        {
            using var plan = JsonDocument.Parse(CliRun.Of("plan", Path.Combine(Samples.Root, source.Path)).Out);
            var first = plan.RootElement.GetProperty("plan").GetProperty("period").GetProperty("first").GetString()!;
            using var json = Json(CliRun.Of("audience", Path.Combine(Samples.Root, source.Path), "--members", members, "--at", first, "--format", "json"));
            Assert.All(json.RootElement.GetProperty("cadences").EnumerateArray(), cadence => Assert.Equal(2, cadence.GetProperty("outcomes").EnumerateArray().Sum(outcome => outcome.GetProperty("members").GetInt32())));
            Assert.Equal(0, CliRun.Of("why", Path.Combine(Samples.Root, source.Path), "A", "--members", members, "--at", first).ExitCode);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static CliRun Audience(string members, string at, params string[] options) => CliRun.Of(["audience", Shop, "--members", members, "--at", at, .. options]);

    private static JsonDocument Json(CliRun run)
    {
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return JsonDocument.Parse(run.Out);
    }

    /// <summary>What was said, without the path of this machine.</summary>
    private static string Plain(CliRun run) => (run.Error + run.Out).Replace(Samples.Root + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);

    private sealed class StoppedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
