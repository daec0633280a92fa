using Playbook.Testing.Compiling;

namespace Playbook.Cli.Tests.Commands;

/// <summary>From a log of acts to a library, and by a playbook that uses it to a forecast.</summary>
public sealed class CalibrateMessagesTests : IDisposable
{
    private const string Library = "activity.playbook.yaml";

    private readonly TemporaryFolder _folder = new();

    /// <summary>The log, the code of its one error, and a part of what is said.</summary>
    public static TheoryData<string, string, string> Refused { get; } = new()
    {
        { "no time", "PB9308", "no column is known to be the time of the act" },
        { "no member", "PB9308", "no column is known to be the member" },
        { "no readable time", "PB9334", "none can be used" },
        { "one moment", "PB9570", "all rows are of one day, 2026-01-01" },
        { "one moment of several rows by two members", "PB9570", "0 whole weeks since members joined are in the log" },
        { "two weeks of days", "PB9570", "1 whole weeks since members joined are in the log, and 4 are needed" },
        { "never again", "PB9570", "members were active in 0 of the 7 weeks since" },
        { "one week alone", "PB9570", "members were active in 1 of the 7 weeks since" },
        { "one member once", "PB9570", "all rows are of one member, `m000`" },
        { "nothing", "PB9303", "the file is empty" },
    };

    /// <summary>The log, the code of a warning, and a part of what it says.</summary>
    public static TheoryData<string, string, string> Doubtful { get; } = new()
    {
        { "days only", "PB9575", "the times tell days or hours alone" },
        { "no group", "PB9553", "no column tells groups" },
        { "one member", "PB9335", "all rows are of one member, `m000`" },
        { "a few members", "PB9573", "the shares active are of 5 members" },
        { "little a day", "PB9575", "how acts bring acts is not told: " },
        { "some unreadable times", "PB9322", "dates that cannot be read, rows left out: " },
        { "always active", "PB9565", "the log does not tell " },
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Library_compiles_and_a_playbook_that_uses_it_is_simulated_with_what_was_measured()
    {
        var run = Calibrate(ActText.Of(), "--acts", "message", "--acts", "order");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("How activity fades", run.Out, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (CliRun.Of("check", _folder[Library], "--strict").ExitCode, CliRun.Of("check", _folder[Library], "--strict").Error));
        var shop = Samples.Read("playbooks/flower-shop/main.playbook").Text;
        var playbook = _folder.Write("shop.playbook", shop.Insert(shop.IndexOf('{', StringComparison.Ordinal) + 1, $"\n  use \"{Library}\"\n"));
        var simulated = CliRun.Of("simulate", playbook, "--replicates", "2", "--assumptions");
        Assert.Equal((0, string.Empty), (simulated.ExitCode, simulated.Error));
        Assert.Matches(@"activity\.form\s.*kept\s+measured, stated", simulated.Out);
    }

    [Fact]
    public void Contagion_of_a_busy_group_is_told_with_its_range_and_written()
    {
        var run = Calibrate(ActText.Of(members: 400, days: 90), "--acts", "message", "--acts", "order", "--kind", "kind");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("PB9575", run.Error + run.Out, StringComparison.Ordinal);
        Assert.Matches("One act brings 0\\.[0-9]+ others, from 0\\.[0-9]+ to 0\\.[0-9]+", run.Out);
        var library = _folder.ReadBack(Library);
        Assert.Matches("  # From 0\\.[0-9]+ to 0\\.[0-9]+, by how much of the rhythm is taken for contagion; .*\n  contagion\\.ratio: '", library);
        Assert.Contains("contagion_ratio_fit:\n    scale: logit\n", library, StringComparison.Ordinal);
        Assert.Equal(string.Empty, CliRun.Of("check", _folder[Library], "--strict").Error);
    }

    [Fact]
    public void Orders_alone_are_looked_at_for_contagion_where_kinds_are_told()
    {
        var all = Calibrate(ActText.Of(row: (member, time, group, _) => $"{member},{ActText.Text(time)},{group},x"));
        var some = Calibrate(ActText.Of());
        Assert.Contains("all acts: ", all.Out, StringComparison.Ordinal);
        Assert.Contains("acts of the kind order: ", some.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_log_gives_the_same_bytes_in_any_order_of_rows()
    {
        var lines = ActText.Of(members: 60).TrimEnd('\n').Split('\n');
        var first = (Calibrate(string.Join('\n', lines)), _folder.ReadBack(Library));
        var second = (Calibrate(string.Join('\n', lines)), _folder.ReadBack(Library));
        Assert.Equal(first, second);
        Calibrate(string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Reverse())));
        Assert.Equal(Values(first.Item2), Values(_folder.ReadBack(Library)));
    }

    [Fact]
    public void File_that_somebody_wrote_is_left_alone()
    {
        _folder.Write(Library, "library: ours\n");
        var run = Calibrate(ActText.Of());
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("PB1110", run.Error, StringComparison.Ordinal);
        Assert.Equal("library: ours\n", _folder.ReadBack(Library));
    }

    [Fact]
    public void Name_of_a_file_may_hold_quotes()
    {
        var log = _folder.Write("it's \"ours\".csv", ActText.Of(members: 40));
        Assert.Equal(0, CliRun.Of("calibrate", "--messages", log, "-o", _folder[Library]).ExitCode);
        Assert.Equal(string.Empty, CliRun.Of("check", _folder[Library], "--strict").Error);
    }

    [Fact]
    public void Members_of_the_cohort_alone_count()
    {
        var run = Calibrate(ActText.Of(), "--cohort-from", "2026-01-11", "--cohort-to", "2026-01-20");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("120 in one group, .*; [1-9][0-9]? joined in the days that count", run.Out);
    }

    [Theory]
    [InlineData("--acts", "ordr", "PB9551", "no row is of the kind `ordr`; there are `message`, `order`")]
    [InlineData("--group", "room", "PB9307", "there is no column `room`")]
    [InlineData("--timezone", "Mars", "PB9333", "Mars")]
    public void Option_that_the_log_does_not_know_is_one_error(string option, string value, string code, string said)
    {
        var run = Calibrate(ActText.Of(members: 20), option, value);
        Assert.Equal((2, string.Empty, false), (run.ExitCode, run.Out, File.Exists(_folder[Library])));
        Assert.Contains($"error {code}", run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_of_a_log_without_them_cannot_be_chosen() =>
        Assert.Contains("error PB9552", Calibrate(ActText.Days([1, 2]), "--acts", "order").Error, StringComparison.Ordinal);

    [Fact]
    public void Log_and_orders_at_once_are_wrong_usage()
    {
        var run = CliRun.Of("calibrate", "orders.csv", "--messages", "acts.csv");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--messages LOG", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Log_that_cannot_be_learned_from_is_refused_and_nothing_is_written(string what, string code, string said)
    {
        var run = Calibrate(Text(what));
        Assert.Equal((2, string.Empty, false), (run.ExitCode, run.Out, File.Exists(_folder[Library])));
        Assert.Contains($"error {code}", run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Split('\n').Count(line => line.Contains(": error PB", StringComparison.Ordinal)));
        HostileOrders.HoldsNumbers(run);
    }

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void Log_that_tells_little_is_learned_from_with_a_warning(string what, string code, string said)
    {
        var run = Calibrate(Text(what));
        Assert.Equal((0, true), (run.ExitCode, File.Exists(_folder[Library])));
        Assert.Contains($"warning {code}", run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, CliRun.Of("check", _folder[Library], "--strict").Error);
        HostileOrders.HoldsNumbers(run with { Out = run.Out + _folder.ReadBack(Library) });
    }

    [Fact]
    public void Parquet_file_without_its_end_is_refused()
    {
        byte[] half = [.. "PAR1"u8, .. Enumerable.Range(0, 600).Select(i => (byte)(i * 31))];
        var run = CliRun.Of("calibrate", "--messages", _folder.Write("acts.parquet", half), "-o", _folder[Library]);
        Assert.Equal((2, string.Empty, false), (run.ExitCode, run.Out, File.Exists(_folder[Library])));
        Assert.Contains("error PB93", run.Error, StringComparison.Ordinal);
        HostileOrders.HoldsNumbers(run);
    }

    private static string Text(string what) => what switch
    {
        "no time" => ActText.Of(members: 20, head: "member,number,group,kind"),
        "no member" => ActText.Of(members: 20, head: "nobody,time,group,kind"),
        "no readable time" => ActText.Of(members: 20, row: (member, _, group, kind) => $"{member},soon,{group},{kind}"),
        "some unreadable times" => ActText.Of(row: (member, time, group, kind) => $"{member},{(time.Second == 7 ? "soon" : ActText.Text(time))},{group},{kind}"),
        "one moment" => ActText.Days([0, 0, 0], [0], [0]),
        "one moment of several rows by two members" => "member,time,group\na,2026-01-01 10:00:05,g\nb,2026-01-01 10:00:05,g\n",
        "two weeks of days" => ActText.Days([.. Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 14).ToArray())]),
        "never again" => ActText.Days([.. Enumerable.Range(0, 40).Select(member => new[] { member % 20 }), [0, 55]]).Replace("m040,2026-02-25 00:00:00,g1\n", "late,2026-02-25 00:00:00,g1\n", StringComparison.Ordinal),
        "one week alone" => ActText.Days([.. Enumerable.Range(0, 40).Select(_ => new[] { 0, 3 }), [52]]),
        "one member once" => ActText.Days([3]),
        "nothing" => string.Empty,
        "days only" => ActText.Of(row: (member, time, group, kind) => $"{member},{ActText.Text(time)[..10]},{group},{kind}"),
        "no group" => ActText.Of(head: "member,time,where,kind"),
        "one member" => ActText.Days([.. new[] { Enumerable.Range(0, 30).Select(i => i * i / 3).ToArray() }]),
        "a few members" => ActText.Of(members: 5),
        "little a day" => ActText.Of(members: 30, days: 60),
        "always active" => ActText.Days([.. Enumerable.Range(0, 50).Select(_ => Enumerable.Range(0, 60).ToArray())]),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "no such log"),
    };

    /// <summary>What is stated, without the file's hash.</summary>
    private static string[] Values(string library) => [.. library.Split('\n').Where(line => !line.Contains("sha256", StringComparison.Ordinal) || line.StartsWith("  a", StringComparison.Ordinal)).Select(line => line.Split(" source ")[0])];

    private CliRun Calibrate(string log, params string[] options) => CliRun.Of(["calibrate", "--messages", _folder.Write("acts.csv", log), "-o", _folder[Library], .. options]);
}
