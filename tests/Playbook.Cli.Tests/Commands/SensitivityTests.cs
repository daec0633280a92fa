using System.Text.Json;
using Playbook.Testing.Compiling;
using Playbook.Testing.Snapshots;

namespace Playbook.Cli.Tests.Commands;

public sealed class SensitivityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string FlowerShop => Path.Combine(Samples.Root, "playbooks", "flower-shop");

    [Fact]
    public void Page_of_the_flower_shop_is_the_accepted_one()
    {
        var run = CliRun.Of("simulate", FlowerShop, "--sensitivity", "orders_made");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^[0-9]+ forecasts of 5 replicates in [0-9.]+ s\n$", run.Error);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
        Snapshot.Verify(run.Out);
    }

    [Fact]
    public void Json_is_the_same_on_any_number_of_threads_and_has_a_bar_for_each_parameter()
    {
        var shop = _folder.Playbook();
        string[] ask = ["simulate", shop, "--sensitivity", "--replicates", "2", "--format", "json"];
        var once = CliRun.Of([.. ask, "--threads", "1"]);
        Assert.Equal(once.Out, CliRun.Of([.. ask, "--threads", "3"]).Out);
        using var json = JsonDocument.Parse(once.Out);
        var root = json.RootElement;
        Assert.Equal(("playbook.sensitivity/1", 2), (root.GetProperty("schema").GetString(), root.GetProperty("run").GetProperty("replicates").GetInt32()));
        Assert.Equal("regulars.repurchase", root.GetProperty("metric").GetProperty("name").GetString());
        Assert.All(root.GetProperty("bars").EnumerateArray(), bar => Assert.Equal(5, bar.GetProperty("low").GetProperty("factors").EnumerateObject().Count()));
        var forecast = CliRun.Of("simulate", shop, "--replicates", "1", "--format", "json");
        using var plain = JsonDocument.Parse(forecast.Out);
        Assert.Equal(
            plain.RootElement.GetProperty("assumptions").EnumerateArray().Select(a => a.GetProperty("parameter").GetString()).Order(StringComparer.Ordinal),
            root.GetProperty("bars").EnumerateArray().Select(b => b.GetProperty("parameter").GetProperty("parameter").GetString())
                .Concat(root.GetProperty("kept").EnumerateArray().Select(k => k.GetString())).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("order_made", "perhaps `orders_made`")]
    [InlineData("happiness_of_everyone", "it has `regulars.repurchase`, `margin_less_cost`")]
    public void Unknown_metric_exits_with_two_and_names_the_nearest(string name, string known)
    {
        var run = CliRun.Of("simulate", _folder.Playbook(), "--sensitivity", name);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("PB1139", run.Error, StringComparison.Ordinal);
        Assert.Contains(known, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Interruption_exits_with_130()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var run = CliRun.Of(["simulate", _folder.Playbook(), "--sensitivity", "--replicates", "500"], string.Empty, soon.Token);
        Assert.Equal((130, string.Empty, "playbook: interrupted\n"), (run.ExitCode, run.Out, run.Error));
    }

    public void Dispose() => _folder.Dispose();
}
