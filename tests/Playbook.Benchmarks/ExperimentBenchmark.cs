using System.Diagnostics;
using System.Globalization;
using Playbook.Calibration.Experiments;
using Playbook.Testing.Data;
using Playbook.Testing.Experiments;

namespace Playbook.Benchmarks;

/// <summary>Forecasts of targeted playbooks against the randomised truth of Hillstrom's experiment: five targetings, twenty splits.</summary>
internal static class ExperimentBenchmark
{
    private const int Splits = 20;

    public static int Run(TextWriter output, string? path)
    {
        var clock = Stopwatch.StartNew();
        var checks = TargetedForecasts.OfHillstrom(path ?? SharedData.PathOf("hillstrom_email_half.csv"), Enumerable.Range(1, Splits));
        Line($"Checks: |forecast − truth| ≤ 2 √(SE² of the forecast + SE² of the truth); {Splits} splits, two thirds fitted, one third kept aside.");
        Line($"z²: mean square of the distance in combined standard errors, 1 where standard errors are honest. SE ratio: median standard error of the forecast over that of the plain difference in the fitted part.\n");
        Line($"| outcome | message | target | members kept aside | within two | z² | z² as if all were alike | SE ratio | raises | cannot tell |");
        Line($"|---|---|---|---|---|---|---|---|---|---|");
        foreach (var group in checks.GroupBy(check => (check.Outcome, check.Arm, check.Targeting))) Row($"{group.Key.Outcome} | {group.Key.Arm} | {group.Key.Targeting}", [.. group]);
        foreach (var group in checks.GroupBy(check => check.Outcome)) Row($"**{group.Key}** | all | all", [.. group]);
        Row("**visit and conversion** | all | all", [.. checks.Where(check => check.Outcome != "spend")]);
        Line($"\n{clock.Elapsed.TotalSeconds:0} s by the clock");
        return checks.Where(check => check.Outcome != "spend").Average(check => check.IsWithinTwo ? 1d : 0d) >= 0.9 ? 0 : 1;

        void Row(string name, TargetedCheck[] of) => Line(
            $"| {name} | {of.Average(check => check.Members):0} | {of.Count(check => check.IsWithinTwo)} of {of.Length} | {of.Average(check => check.Distance * check.Distance):0.00} | {of.Average(check => Math.Pow(check.DistanceOf(check.Average), 2)):0.00} | {of.Select(check => check.Forecast.StandardError / check.Fitted.StandardError).Order().ElementAt(of.Length / 2):0.00} | {of.Count(check => check.Verdict == UpliftVerdict.Raises)} | {of.Count(check => check.Verdict == UpliftVerdict.CannotTell)} |");

        void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
