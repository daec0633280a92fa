using System.Globalization;

namespace Playbook.Cli.Tests.Commands;

/// <summary>From a log of orders to a library, and by a playbook that uses it to a forecast.</summary>
public sealed class CalibrateOrdersTests : IDisposable
{
    private const string Library = "behaviour.playbook.yaml";

    private const string Playbook = """
        playbook measured_shop {
          currency CNY
          timezone Asia/Shanghai
          period 2026-08-03 .. 2026-08-30
          use "behaviour.playbook.yaml"
          population {
            shoppers 300 in total
            members_at_start 0 members
            persona everyone {
              share 100% of shoppers
              purchase_interval 14d
              order_value 60 CNY cv 30%
            }
          }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Library_compiles_and_a_playbook_that_uses_it_is_simulated_with_what_was_measured()
    {
        var run = Calibrate(OrderText.Of());
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Written to", run.Out, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (CliRun.Of("check", _folder[Library], "--strict").ExitCode, CliRun.Of("check", _folder[Library], "--strict").Error));
        var simulated = CliRun.Of("simulate", _folder.Write("shop.playbook", Playbook), "--replicates", "2");
        Assert.Equal((0, string.Empty), (simulated.ExitCode, simulated.Error));
        Assert.Matches(@"purchase\.r\s.*measured, stated\s+measured: orders\.csv", simulated.Out);
        Assert.Contains("from their covariance", simulated.Out, StringComparison.Ordinal);
    }

    /// <summary>Members so steady and so alike that parameters end at their bounds: the library must compile all the same.</summary>
    [Theory]
    [InlineData(7, 120)]
    [InlineData(30, 240)]
    public void Library_of_clockwork_compiles_and_is_simulated(int gap, int days)
    {
        var members = Enumerable.Range(0, 80).Select(member => Enumerable.Range(0, 1 + ((days - (member % gap)) / gap)).Select(i => (member % gap) + (i * gap)).ToArray()).ToArray();
        Assert.Equal(0, Calibrate(OrderText.Days(members)).ExitCode);
        Assert.Equal(string.Empty, CliRun.Of("check", _folder[Library], "--strict").Error);
        var simulated = CliRun.Of("simulate", _folder.Write("shop.playbook", Playbook), "--replicates", "2");
        Assert.Equal((0, string.Empty), (simulated.ExitCode, simulated.Error));
    }

    [Fact]
    public void Same_log_gives_the_same_bytes_and_takes_the_place_of_an_earlier_calibration()
    {
        var first = Calibrate(OrderText.Of());
        var library = _folder.ReadBack(Library);
        var second = Calibrate(OrderText.Of());
        Assert.Equal((first.Out, library), (second.Out, _folder.ReadBack(Library)));
        Assert.Equal(0, Calibrate(OrderText.Of(members: 50)).ExitCode);
        Assert.NotEqual(library, _folder.ReadBack(Library));
    }

    [Fact]
    public void File_that_somebody_wrote_is_left_alone()
    {
        _folder.Write(Library, "library: ours\n");
        var run = Calibrate(OrderText.Of());
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("PB1110", run.Error, StringComparison.Ordinal);
        Assert.Equal("library: ours\n", _folder.ReadBack(Library));
    }

    [Fact]
    public void File_that_cannot_be_looked_into_is_one_error()
    {
        _folder.Write(Library, "# Written by `playbook calibrate`\n");
        using var held = new FileStream(_folder[Library], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var run = Calibrate(OrderText.Of());
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("PB1103", Assert.Single(run.Error.Split('\n'), line => line.Contains("error PB", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Device_is_written_into_and_stays_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "devices are told apart on Linux");
        // By a link: were the device replaced after all, it would be the link that is lost.
        File.CreateSymbolicLink(_folder[Library], "/dev/null");
        Assert.Equal(0, Calibrate(OrderText.Of()).ExitCode);
        Assert.Equal("/dev/null", new FileInfo(_folder[Library]).LinkTarget);
    }

    [Theory]
    [InlineData("o'brien.csv")]
    [InlineData("the \"best\" \\ members: #1.csv")]
    [InlineData("two\nlines.csv")]
    public void Library_of_a_log_with_an_odd_name_compiles(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "such names are none on Windows");
        var run = CliRun.Of("calibrate", _folder.Write(name, OrderText.Of()), "-o", _folder[Library]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal((0, string.Empty), (CliRun.Of("check", _folder[Library], "--strict").ExitCode, CliRun.Of("check", _folder[Library], "--strict").Error));
    }

    [Fact]
    public void Library_says_what_it_was_learned_from_and_how_it_is_used()
    {
        Calibrate(OrderText.Of(row: (member, day, amount) => string.Create(CultureInfo.InvariantCulture, $"{member},{(day.EndsWith("-15", StringComparison.Ordinal) ? "soon" : day)},{amount}")));
        var library = _folder.ReadBack(Library);
        Assert.StartsWith("# Written by `playbook calibrate`", library, StringComparison.Ordinal);
        Assert.Contains("`use: behaviour.playbook.yaml`", library, StringComparison.Ordinal);
        Assert.Matches("# orders\\.csv: sha256 [0-9a-f]{64}\n# [0-9,]+ rows read, [0-9,]+ used, [0-9]+ with unreadable dates; ", library);
        Assert.Contains("# chosen: ", library, StringComparison.Ordinal);
    }

    [Fact]
    public void Horizon_longer_than_the_log_is_said_and_forecast_all_the_same()
    {
        var run = Calibrate(OrderText.Of(), "--weeks", "52");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning PB9564: the forecast reaches 364 days ahead, and the log is", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("521")]
    [InlineData("many")]
    public void Weeks_outside_of_their_range_are_wrong_usage(string weeks)
    {
        var run = Calibrate(OrderText.Of(members: 20), "--weeks", weeks);
        Assert.Equal((2, false), (run.ExitCode, File.Exists(_folder[Library])));
        Assert.Contains("--weeks", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HostileOrders.Refused), MemberType = typeof(HostileOrders))]
    public void Log_that_cannot_be_learned_from_is_refused_and_nothing_is_written(string what, string code, string said)
    {
        var run = Calibrate(HostileOrders.Text(what));
        Assert.Equal((2, string.Empty, false), (run.ExitCode, run.Out, File.Exists(_folder[Library])));
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Split('\n').Count(line => line.Contains(": error PB", StringComparison.Ordinal)));
        HostileOrders.HoldsNumbers(run);
    }

    [Theory]
    [MemberData(nameof(HostileOrders.Doubtful), MemberType = typeof(HostileOrders))]
    public void Log_that_tells_little_is_learned_from_with_a_warning(string what, string code, string said)
    {
        var run = Calibrate(HostileOrders.Text(what));
        Assert.Equal((0, true), (run.ExitCode, File.Exists(_folder[Library])));
        if (code.Length == 0) Assert.DoesNotContain("PB93", run.Error, StringComparison.Ordinal);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, CliRun.Of("check", _folder[Library], "--strict").Error);
        HostileOrders.HoldsNumbers(run with { Out = run.Out + _folder.ReadBack(Library) });
    }

    [Fact]
    public void Parquet_file_without_its_end_is_refused()
    {
        byte[] half = [.. "PAR1"u8, .. Enumerable.Range(0, 600).Select(i => (byte)(i * 31))];
        var run = CliRun.Of("calibrate", _folder.Write("orders.parquet", half), "-o", _folder[Library]);
        Assert.Equal((2, string.Empty, false), (run.ExitCode, run.Out, File.Exists(_folder[Library])));
        Assert.Contains("error PB93", run.Error, StringComparison.Ordinal);
        HostileOrders.HoldsNumbers(run);
    }

    private CliRun Calibrate(string log, params string[] options) => CliRun.Of(["calibrate", _folder.Write("orders.csv", log), "-o", _folder[Library], .. options]);
}
