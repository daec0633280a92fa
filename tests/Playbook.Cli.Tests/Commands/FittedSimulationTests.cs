using System.Text.Json;
using Playbook.Testing.Compiling;

namespace Playbook.Cli.Tests.Commands;

/// <summary>A playbook that uses what `calibrate` writes: the ranges hold what the fit does not know.</summary>
public sealed class FittedSimulationTests
{
    private static string Shop => Path.Combine(Samples.Root, "tests", "Playbook.Compiler.Tests", "Samples", "fitted_shop.playbook");

    [Fact]
    public void Range_of_orders_is_wider_than_with_fixed_parameters()
    {
        var drawn = Orders("--replicates", "60");
        var isFixed = Orders("--replicates", "60", "--fixed");
        Assert.True(drawn.Width > 1.5 * isFixed.Width, $"{drawn.Width} against {isFixed.Width}");
        Assert.InRange(drawn.Median, 0.9 * isFixed.Median, 1.1 * isFixed.Median);
    }

    [Fact]
    public void Ledger_says_that_they_were_measured_and_drawn()
    {
        var run = CliRun.Of("simulate", Shop, "--replicates", "2");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Matches(@"purchase\.alpha_weeks\s+4\.4136\s+weeks\s+3\.9533 to 4\.9275\s+drawn\s+measured, stated\s+measured: orders\.csv", run.Out);
        Assert.Contains("drawn", run.Out, StringComparison.Ordinal);
        Assert.Contains("from their covariance", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_of_the_command_line_takes_its_parameter_out_of_the_fit()
    {
        using var json = JsonDocument.Parse(CliRun.Of("simulate", Shop, "--replicates", "2", "--assume", "purchase.r=0.3", "--format", "json").Out);
        var entries = json.RootElement.GetProperty("assumptions").EnumerateArray().ToDictionary(a => a.GetProperty("parameter").GetString()!, StringComparer.Ordinal);
        Assert.Equal((0.3, false), (entries["purchase.r"].GetProperty("value").GetDouble(), entries["purchase.r"].GetProperty("drawn").GetBoolean()));
        Assert.Equal("orders_fit", entries["dropout.a"].GetProperty("covariance").GetString());
        Assert.True(entries["dropout.a"].GetProperty("drawn").GetBoolean());
    }

    private static (double Median, double Width) Orders(params string[] options)
    {
        using var json = JsonDocument.Parse(CliRun.Of(["simulate", Shop, "--format", "json", .. options]).Out);
        var orders = json.RootElement.GetProperty("without_plan").GetProperty("store_orders");
        return (orders.GetProperty("p50").GetDouble(), orders.GetProperty("p90").GetDouble() - orders.GetProperty("p10").GetDouble());
    }
}
