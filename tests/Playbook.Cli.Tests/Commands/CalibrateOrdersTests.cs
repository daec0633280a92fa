using System.Globalization;
using System.Text.Json;

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

    [Fact]
    public void Bootstrap_says_so_on_the_page_and_in_the_library_which_compiles()
    {
        var run = Calibrate(OrderText.Of(), "--bootstrap", "50");
        var library = _folder.ReadBack(Library);
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"fitted 50 times to members drawn with replacement \(the bootstrap of Efron and Tibshirani 1993\): \d+ refits failed, \d+ ended with a parameter at its bound\.", run.Out.ReplaceLineEndings(" "));
        Assert.Matches(@"purchase\.r +[0-9.]+ +[0-9.]+ +[0-9.]+–[0-9.]+ +r", run.Out);
        Assert.Matches(@"# Standard error [0-9.]+\. Of refits, 80 % lie from [0-9.]+ to [0-9.]+\.\n  purchase\.r:", library);
        Assert.Matches(@"# Of \d+ refits to members drawn with replacement\.\n  orders_fit:", library);
        Assert.Equal(string.Empty, CliRun.Of("check", _folder[Library], "--strict").Error);
        Assert.Equal((run.Out, library), (Calibrate(OrderText.Of(), "--bootstrap", "50").Out, _folder.ReadBack(Library)));
        HostileOrders.HoldsNumbers(run);
    }

    [Fact]
    public void Without_a_bootstrap_the_page_says_that_the_information_matrix_gave_standard_errors()
    {
        var run = Calibrate(OrderText.Of(), "--bootstrap", "0");
        Assert.Equal((0, run.Out), (run.ExitCode, Calibrate(OrderText.Of()).Out));
        Assert.Contains("Standard errors are by the information matrix", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("refits", _folder.ReadBack(Library), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("49")]
    [InlineData("2001")]
    [InlineData("-1")]
    [InlineData("often")]
    [InlineData("")]
    public void Refits_outside_of_their_range_are_wrong_usage(string refits)
    {
        var run = Calibrate(OrderText.Of(members: 20), "--bootstrap", refits);
        Assert.Equal((2, string.Empty, false), (run.ExitCode, run.Out, File.Exists(_folder[Library])));
        Assert.Contains("--bootstrap", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Bootstrap_of_an_experiment_is_wrong_usage()
    {
        var run = CliRun.Of("calibrate", "--experiment", "trial.csv", "--bootstrap", "50");
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("--bootstrap is for a log of orders", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_bootstrap_writes_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var run = CliRun.Of(["calibrate", _folder.Write("orders.csv", OrderText.Of()), "-o", _folder[Library], "--bootstrap", "2000"], string.Empty, cancellation.Token);
        Assert.Equal((130, string.Empty, false), (run.ExitCode, run.Out, File.Exists(_folder[Library])));
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
        if (code == "PB9563") Assert.DoesNotContain("warning", run.Error, StringComparison.Ordinal);
        HostileOrders.HoldsNumbers(run);
    }

    [Theory]
    [InlineData]
    [InlineData("--bootstrap", "50")]
    public void Json_holds_what_the_page_shows_in_plain_decimals_and_the_library_is_written(params string[] options)
    {
        var run = Calibrate(OrderText.Of(), ["--format", "json", .. options]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        var page = json.RootElement;
        Assert.Equal("playbook.calibration/1", page.GetProperty("schema").GetString());
        Assert.Equal(_folder[Library], page.GetProperty("library").GetString());
        Assert.Contains(page.GetProperty("models").EnumerateArray(), model => model.GetProperty("name").GetString() == page.GetProperty("chosen").GetString());
        Assert.Equal(13, page.GetProperty("weeks").GetArrayLength());
        Assert.Equal(page.GetProperty("weeks").EnumerateArray().Sum(week => week.GetProperty("expected").GetDouble()), page.GetProperty("total").GetProperty("expected").GetDouble(), 1e-3);
        var library = _folder.ReadBack(Library);
        Assert.All(page.GetProperty("parameters").EnumerateArray(), parameter => Assert.Contains($"  {parameter.GetProperty("name").GetString()}: '{parameter.GetProperty("value").GetRawText()} source", library, StringComparison.Ordinal));
        Assert.Equal(options.Length > 0, page.GetProperty("parameters")[0].GetProperty("low").ValueKind == JsonValueKind.Number);
        Assert.Equal(options.Length > 0 ? 2 : 0, page.GetProperty("refits").GetArrayLength());
        Assert.DoesNotMatch(@"\d[eE][-+]?\d", Numbers(page));
        Assert.Contains(page.GetProperty("diagnostics").EnumerateArray(), diagnostic => diagnostic.GetProperty("code").GetString()!.StartsWith("PB95", StringComparison.Ordinal));
        Assert.Equal(run, Calibrate(OrderText.Of(), ["--format", "json", .. options]));
        HostileOrders.HoldsNumbers(run);
    }

    [Theory]
    [MemberData(nameof(HostileOrders.Refused), MemberType = typeof(HostileOrders))]
    public void Log_that_cannot_be_learned_from_is_refused_in_json_too(string what, string code, string said)
    {
        var run = Calibrate(HostileOrders.Text(what), "--format", "json");
        Assert.Equal((2, string.Empty, false), (run.ExitCode, run.Error, File.Exists(_folder[Library])));
        using var json = JsonDocument.Parse(run.Out);
        var fault = json.RootElement.GetProperty("diagnostics").EnumerateArray().Single(diagnostic => diagnostic.GetProperty("severity").GetString() == "error");
        Assert.Equal(code, fault.GetProperty("code").GetString());
        Assert.Contains(said, fault.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Every order costs the same: how members differ in what they spend is not told, and nobody has left by that.</summary>
    [Fact]
    public void Spend_that_does_not_differ_is_said_without_a_word_of_leaving()
    {
        var run = Calibrate(OrderText.Of(row: (member, day, _) => $"{member},{day},30"));
        var said = run.Error.Split('\n').SkipWhile(line => !line.Contains("of Gamma-Gamma", StringComparison.Ordinal)).Take(2).ToArray();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning PB9565: the log does not tell `p`", said[0], StringComparison.Ordinal);
        Assert.Equal("  hint: do not read anything into its value; forecasts rest on what the log does tell", said[1]);
        Assert.Contains("where members all spend alike", CliRun.Of("explain", "PB9565").Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
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

    /// <summary>All numbers of a document as it spells them.</summary>
    private static string Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => string.Join(' ', element.EnumerateObject().Select(property => Numbers(property.Value))),
        JsonValueKind.Array => string.Join(' ', element.EnumerateArray().Select(Numbers)),
        JsonValueKind.Number => element.GetRawText(),
        _ => string.Empty,
    };

    private CliRun Calibrate(string log, params string[] options) => CliRun.Of(["calibrate", _folder.Write("orders.csv", log), "-o", _folder[Library], .. options]);
}
