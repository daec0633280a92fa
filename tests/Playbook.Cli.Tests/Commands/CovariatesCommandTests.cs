using System.Globalization;
using System.Text;
using Playbook.Testing.Randomness;

namespace Playbook.Cli.Tests.Commands;

/// <summary>What is known of members and days, given to <c>calibrate</c> and <c>backtest</c>.</summary>
public sealed class CovariatesCommandTests : IDisposable
{
    private const int Members = 100;

    private const int Length = 300;

    private static readonly DateOnly s_first = new(2025, 1, 1);

    private readonly TemporaryFolder _folder = new();

    public CovariatesCommandTests()
    {
        var dice = new Dice(20260301);
        StringBuilder orders = new("member,date\n"), covariates = new("member,vip\n");
        for (var member = 0; member < Members; member++)
        {
            covariates.Append(CultureInfo.InvariantCulture, $"m{member},{member % 2}\n");
            for (var day = member % 30; day < Length; day++)
            {
                // VIPs buy three times as often, and everybody twice as often in every fourth fortnight.
                var chance = 0.02 * (member % 2 == 1 ? 3d : 1d) * (IsSpecial(day) ? 2d : 1d);
                if (day == member % 30 || dice.Next(10_000) < chance * 10_000d) orders.Append(CultureInfo.InvariantCulture, $"m{member},{s_first.AddDays(day):yyyy-MM-dd}\n");
            }
        }

        _folder.Write("orders.csv", orders.ToString());
        _folder.Write("members.csv", covariates.ToString());
        var days = Enumerable.Range(0, Length + 200).Where(day => day % 14 == 0).Select(day => string.Create(CultureInfo.InvariantCulture, $"{s_first.AddDays(day):yyyy-MM-dd},{(IsSpecial(day) ? 1 : 0)}\n"));
        _folder.Write("season.csv", "from,season\n" + string.Concat(days));
    }

    [Fact]
    public void Backtest_tries_covariates_and_special_days_alone_and_together()
    {
        var run = CliRun.Of("backtest", _folder["orders.csv"], "--split", "2025-07-31", "--covariates", _folder["members.csv"], "--calendar", _folder["season.csv"], "--format", "markdown");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("| Pareto/NBD with vip |", run.Out.Replace(" *", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Pareto/NBD with season", run.Out, StringComparison.Ordinal);
        Assert.Contains("vip multiplies purchases by", run.Out, StringComparison.Ordinal);
        Assert.Contains("season multiplies purchases by", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Calibrate_finds_the_ratios_and_writes_a_library_that_has_words_for_what_is_in_it()
    {
        var output = _folder["behaviour.playbook.yaml"];
        var run = CliRun.Of("calibrate", _folder["orders.csv"], "--covariates", _folder["members.csv"], "--calendar", _folder["season.csv"], "-o", output);
        Assert.Equal(0, run.ExitCode);
        var page = string.Join(' ', run.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.InRange(Ratio(page, "vip"), 2.5, 3.5);
        Assert.InRange(Ratio(page, "season"), 1.7, 2.3);
        var library = _folder.ReadBack("behaviour.playbook.yaml");
        Assert.Contains("# tried: Pareto/NBD with vip, season", library, StringComparison.Ordinal);
        Assert.DoesNotContain("vip:", library, StringComparison.Ordinal);
    }

    [Fact]
    public void Calendar_that_does_not_exist_is_an_error()
    {
        var run = CliRun.Of("backtest", _folder["orders.csv"], "--split", "2025-07-31", "--calendar", _folder["none.csv"]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("PB9301", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsSpecial(int day) => day / 14 % 4 == 3;

    private static double Ratio(string page, string name)
    {
        var words = name + " multiplies purchases by ";
        var start = page.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, page);
        return double.Parse(page[(start + words.Length)..].Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
