using System.Globalization;
using System.Text;
using System.Text.Json;
using Playbook.Testing.Randomness;

namespace Playbook.Cli.Tests.Commands;

/// <summary>From the log of an experiment to a library, and by a playbook that uses it to a forecast for listed members.</summary>
public sealed class UpliftCommandTests : IDisposable
{
    private const string Playbook = """
        playbook spring {
          currency CNY
          timezone Asia/Shanghai
          period 2026-03-02 .. 2026-03-15
          channel other
          use "response.playbook.yaml"
          population {
            stores 1
            shoppers 1_000 in total
            members_at_start 1_000 members
            persona buyer {
              share 100% of shoppers
              purchase_interval 60d
              order_value 100 CNY cv 60%
              price_sensitivity medium
            }
          }
          segment target = bought_before >= 3 and city in ["Chang Sha", "湘潭"]
          group list {
            kind shopping
            value "news"
            capacity 1_000 members
            on_full open_another
          }
          cadence spring_letter {
            on 2026-03-03 at 10:00
            send message to target
            message "News."
          }
        }
        """;

    private const string Little = "library: little\nattribute:\n  city:\n    type: text\n  bought_before:\n    type: number\nassume:\n  uplift.spring_letter.visit: 4%\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Experiment_becomes_a_library_and_a_forecast_for_the_members_whom_the_plan_means()
    {
        var log = _folder.Write("trial.csv", Trial(6_000));
        var calibrated = CliRun.Of("calibrate", "--experiment", log, "--outcome", "visit", "-o", _folder["response.playbook.yaml"]);
        Assert.Equal((0, string.Empty), (calibrated.ExitCode, calibrated.Error));
        Assert.Contains("all members", calibrated.Out, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("check", _folder["response.playbook.yaml"], "--strict").ExitCode);

        var members = _folder.Write("members.csv", "city,bought_before\nChang Sha,3\n湘潭,4\n湘潭,1\nelsewhere,4\n,4\n");
        var run = CliRun.Of("uplift", _folder.Write("spring.playbook", Playbook), "--members", members);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("meant for 2 members", run.Out, StringComparison.Ordinal);
        Assert.Contains("forecast of visit: +", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Playbook_with_a_measured_response_is_simulated_and_keeps_it_in_its_plan()
    {
        CliRun.Of("calibrate", "--experiment", _folder.Write("trial.csv", Trial(2_000)), "--outcome", "visit", "-o", _folder["response.playbook.yaml"]);
        var playbook = _folder.Write("spring.playbook", Playbook);
        Assert.Equal((0, string.Empty), (CliRun.Of("simulate", playbook, "--replicates", "2").ExitCode, CliRun.Of("plan", playbook, "-o", _folder["plan.json"]).Error));
        var members = _folder.Write("members.csv", "city,bought_before\n湘潭,4\n");
        Assert.Equal(CliRun.Of("uplift", playbook, "--members", members).Out, CliRun.Of("uplift", _folder["plan.json"], "--members", members).Out);
    }

    [Fact]
    public void Same_log_gives_the_same_bytes()
    {
        var log = _folder.Write("trial.csv", Trial(2_000));
        string[] Calibrate(string output) => ["calibrate", "--experiment", log, "--outcome", "visit", "-o", _folder[output]];
        Assert.Equal((0, 0), (CliRun.Of(Calibrate("a.playbook.yaml")).ExitCode, CliRun.Of(Calibrate("b.playbook.yaml")).ExitCode));
        Assert.Equal(_folder.ReadBack("a.playbook.yaml"), _folder.ReadBack("b.playbook.yaml"));
    }

    /// <summary>Who is held out is drawn without regard to segments: a quarter less of all, of the error too.</summary>
    [Fact]
    public void Holdout_of_members_is_taken_off_and_that_of_groups_is_said_not_to_be()
    {
        _folder.Write("response.playbook.yaml", Little);
        var members = _folder.Write("members.csv", "city,bought_before\n" + string.Concat(Enumerable.Repeat("湘潭,4\n", 200)));
        using var all = Json(Playbook);
        using var rest = Json(Held("holdout 25% of members"));
        JsonElement touch = all.RootElement.GetProperty("touches")[0], held = rest.RootElement.GetProperty("touches")[0];
        Assert.Equal((200, 0d, 200, 50d), (touch.GetProperty("members").GetInt32(), touch.GetProperty("withheld").GetDouble(), held.GetProperty("members").GetInt32(), held.GetProperty("withheld").GetDouble()));
        Assert.Equal((8d, 6d), (Extra(touch), Extra(held)));
        Assert.Equal(0.25, rest.RootElement.GetProperty("holdout").GetProperty("share").GetDouble());
        Assert.Contains("meant for 200 members, of whom the holdout of 25% withholds 50; of the others:\n  forecast of visit: +6.0", Text(Held("holdout 25% of members")), StringComparison.Ordinal);
        Assert.Contains("Caps and quiet hours are not taken off.", Text(Playbook), StringComparison.Ordinal);
        Assert.Contains("Caps, quiet hours and the holdout of groups are not taken off.", Text(Held("holdout 25% of groups")), StringComparison.Ordinal);
        Assert.Contains("forecast of visit: +8.0", Text(Held("holdout 25% of groups")), StringComparison.Ordinal);

        static string Held(string holdout) => Playbook.Replace("cadence spring_letter", holdout + "\n  cadence spring_letter", StringComparison.Ordinal);

        static double Extra(JsonElement touch) => touch.GetProperty("outcomes")[0].GetProperty("extra").GetDouble();

        string Text(string playbook) => CliRun.Of("uplift", _folder.Write("spring.playbook", playbook), "--members", members).Out;

        JsonDocument Json(string playbook) => JsonDocument.Parse(CliRun.Of("uplift", _folder.Write("spring.playbook", playbook), "--members", members, "--format", "json").Out);
    }

    [Fact]
    public void Json_of_an_experiment_and_of_what_it_forecasts_name_their_schemas_and_are_the_same_each_time()
    {
        string[] calibrate = ["calibrate", "--experiment", _folder.Write("trial.csv", Trial(2_000)), "--outcome", "visit", "-o", _folder["response.playbook.yaml"], "--format", "json"];
        var learned = CliRun.Of(calibrate);
        Assert.Equal((0, string.Empty), (learned.ExitCode, learned.Error));
        Assert.Equal(learned, CliRun.Of(calibrate));
        using var experiment = JsonDocument.Parse(learned.Out);
        Assert.Equal("playbook.experiment/1", experiment.RootElement.GetProperty("schema").GetString());
        Assert.Equal(2_000, experiment.RootElement.GetProperty("arms").EnumerateArray().Sum(arm => arm.GetProperty("members").GetInt32()));
        var segment = experiment.RootElement.GetProperty("effects")[0].GetProperty("segments")[0];
        Assert.Equal(("all members", "raises"), (segment.GetProperty("segment").GetString(), segment.GetProperty("verdict").GetString()));
        Assert.InRange(segment.GetProperty("effect").GetDouble(), segment.GetProperty("low").GetDouble(), segment.GetProperty("high").GetDouble());

        string[] uplift = ["uplift", _folder.Write("spring.playbook", Playbook), "--members", _folder.Write("members.csv", "city,bought_before\n湘潭,4\n"), "--format", "json", "-o", _folder["uplift.json"]];
        Assert.Equal((0, string.Empty, string.Empty), (CliRun.Of(uplift).ExitCode, CliRun.Of(uplift).Out, CliRun.Of(uplift).Error));
        using var forecast = JsonDocument.Parse(_folder.ReadBack("uplift.json"));
        Assert.Equal("playbook.uplift/1", forecast.RootElement.GetProperty("schema").GetString());
        Assert.Equal(["caps", "quiet hours"], forecast.RootElement.GetProperty("not_taken_off").EnumerateArray().Select(word => word.GetString()));
        Assert.Equal("spring_letter", forecast.RootElement.GetProperty("touches")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void What_is_wrong_is_in_the_document()
    {
        _folder.Write("response.playbook.yaml", "library: little\nassume:\n  uplift.spring_letter.visit.nobody: 4%\n");
        var run = CliRun.Of("uplift", _folder.Write("spring.playbook", Playbook.Replace("bought_before >= 3 and city in [\"Chang Sha\", \"湘潭\"]", "orders(30d) >= 1", StringComparison.Ordinal)), "--members", "x", "--format", "json");
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        Assert.Contains(json.RootElement.GetProperty("diagnostics").EnumerateArray(), diagnostic => diagnostic.GetProperty("code").GetString() == "PB9530");
    }

    [Fact]
    public void File_that_somebody_wrote_is_left_alone_and_an_earlier_calibration_of_either_kind_is_replaced()
    {
        var library = _folder.Write("response.playbook.yaml", "library: ours\n");
        string[] experiment = ["calibrate", "--experiment", _folder.Write("trial.csv", Trial(2_000)), "--outcome", "visit", "-o", library];
        string[] orders = ["calibrate", _folder.Write("orders.csv", OrderText.Of()), "-o", library];
        var run = CliRun.Of(experiment);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("PB1110", run.Error, StringComparison.Ordinal);
        Assert.Equal("library: ours\n", _folder.ReadBack("response.playbook.yaml"));
        File.Delete(library);
        Assert.Equal([0, 0, 0], new[] { experiment, orders, experiment }.Select(args => CliRun.Of(args).ExitCode));
        Assert.Contains("uplift.spring_letter.visit", _folder.ReadBack("response.playbook.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Arms_that_one_name_would_fit_are_refused_where_a_library_is_asked_for()
    {
        var log = _folder.Write("trial.csv", Trial(3_000, "+10%", "-10%"));
        var run = CliRun.Of("calibrate", "--experiment", log, "--outcome", "visit", "-o", _folder["response.playbook.yaml"]);
        Assert.Equal((1, string.Empty, false), (run.ExitCode, run.Out, File.Exists(_folder["response.playbook.yaml"])));
        Assert.Contains("PB9527: `+10%`, `-10%` would all be called `n10`", run.Error, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (CliRun.Of("calibrate", "--experiment", log, "--outcome", "visit").ExitCode, CliRun.Of("calibrate", "--experiment", log, "--outcome", "visit").Error));
    }

    [Fact]
    public void Outcomes_that_one_name_would_fit_are_refused()
    {
        var text = string.Concat(Trial(2_000).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, i) => $"{line},{(i == 0 ? "Visit" : line.Split(',')[1])}\n"));
        var run = CliRun.Of("calibrate", "--experiment", _folder.Write("trial.csv", text), "--outcome", "visit", "--outcome", "Visit", "-o", _folder["response.playbook.yaml"]);
        Assert.Equal((1, false), (run.ExitCode, File.Exists(_folder["response.playbook.yaml"])));
        Assert.Contains("PB9527: `visit`, `Visit` would all be called `visit`", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_log_stay_in_their_comments_and_phrases()
    {
        var log = _folder.Write("trial.csv", Trial(6_000, "\"Spring\nletter: 'x'\"").Replace("湘潭", "\"the \"\"old\"\" \\ town\"", StringComparison.Ordinal));
        Assert.Equal(0, CliRun.Of("calibrate", "--experiment", log, "--outcome", "visit", "-o", _folder["response.playbook.yaml"]).ExitCode);
        Assert.Equal((0, string.Empty), (CliRun.Of("check", _folder["response.playbook.yaml"], "--strict").ExitCode, CliRun.Of("check", _folder["response.playbook.yaml"], "--strict").Error));
        Assert.Contains(@"city == ""the \""old\"" \\ town""", _folder.ReadBack("response.playbook.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Playbook_without_a_measured_message_is_an_error()
    {
        _folder.Write("response.playbook.yaml", "library: nothing\nassume:\n  uplift.another_letter.visit: 4%\n");
        var run = CliRun.Of("uplift", _folder.Write("spring.playbook", Playbook.Replace("bought_before >= 3 and city in [\"Chang Sha\", \"湘潭\"]", "do_not_disturb", StringComparison.Ordinal)), "--members", "x");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("PB9532", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uplift.spring_letter.visit.nobody", "orders(30d) >= 1", "PB9530")]
    [InlineData("uplift.spring_letter.visit", "orders(30d) >= 1", "PB9531")]
    public void Response_that_cannot_be_told_of_listed_members_is_an_error(string parameter, string condition, string code)
    {
        _folder.Write("response.playbook.yaml", $"library: little\nassume:\n  {parameter}: 4%\n");
        var run = CliRun.Of("uplift", _folder.Write("spring.playbook", Playbook.Replace("bought_before >= 3 and city in [\"Chang Sha\", \"湘潭\"]", condition, StringComparison.Ordinal)), "--members", "x");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void List_without_a_column_that_is_asked_for_is_an_error()
    {
        _folder.Write("response.playbook.yaml", "library: little\nattribute:\n  city:\n    type: text\n  bought_before:\n    type: number\nassume:\n  uplift.spring_letter.visit: -4%\n");
        var run = CliRun.Of("uplift", _folder.Write("spring.playbook", Playbook), "--members", _folder.Write("members.csv", "town,bought_before\nx,3\n"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PB9307", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Targeted_log_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(0, 2_000).Select(row => $"{(row % 10 < (row % 3 == 0 ? 8 : 2) ? "mail" : "none")},{row % 2},{(row % 3 == 0 ? 9 : 1)}\n"));
        var run = CliRun.Of("calibrate", "--experiment", _folder.Write("trial.csv", "arm,visit,bought_before\n" + rows), "--outcome", "visit", "-o", _folder["response.playbook.yaml"]);
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("PB9520", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["response.playbook.yaml"]));
    }

    [Fact]
    public void Effect_that_matters_is_a_number_above_zero()
    {
        var run = CliRun.Of("calibrate", "--experiment", "x", "--worthwhile", "-1");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--worthwhile", run.Error, StringComparison.Ordinal);
    }

    private static string Trial(int members, params string[] letters)
    {
        string[] arms = ["control", .. letters is [] ? ["Spring letter"] : letters];
        var (dice, text) = (new Dice(1), new StringBuilder("arm,visit,city,bought_before\n"));
        for (var row = 0; row < members; row++)
        {
            var (arm, bought) = (dice.Next(arms.Length), dice.Next(5));
            text.Append(CultureInfo.InvariantCulture, $"{arms[arm]},{(dice.Next(100) < 20 + (Math.Min(arm, 1) * (bought >= 3 ? 30 : 5)) ? 1 : 0)},{dice.Pick(["Chang Sha", "湘潭", "株洲: '1 #2"])},{bought}\n");
        }

        return text.ToString();
    }
}
