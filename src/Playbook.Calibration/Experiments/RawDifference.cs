using Playbook.Data.Experiments;

namespace Playbook.Calibration.Experiments;

/// <summary>The plain difference of means between an arm and the control, with the standard error of unequal variances (Welch 1947).</summary>
/// <param name="Members">Members of the arm.</param>
/// <param name="Controls">Members of the control.</param>
/// <param name="Mean">Mean of the arm.</param>
/// <param name="ControlMean">Mean of the control.</param>
/// <param name="StandardError">Of the difference.</param>
/// <param name="Variance">Variance of one member of the arm plus that of one of the control: a study of n in each has variance of this over n.</param>
public sealed record RawDifference(int Members, int Controls, double Mean, double ControlMean, double StandardError, double Variance)
{
    public double Value => Mean - ControlMean;

    public static RawDifference Of(ExperimentLog log, ExperimentOutcome outcome, int arm, Predicate<int>? among = null)
    {
        var (treated, control) = (Moments(arm), Moments(0));
        return new RawDifference(
            treated.Count, control.Count, treated.Mean, control.Mean,
            Math.Sqrt((treated.Variance / treated.Count) + (control.Variance / control.Count)), treated.Variance + control.Variance);

        (int Count, double Mean, double Variance) Moments(int of)
        {
            var (count, sum, squares) = (0, 0d, 0d);
            for (var row = 0; row < log.Rows; row++)
            {
                if (log.Arm[row] != of || among?.Invoke(row) == false) continue;
                count++;
                sum += outcome.Values[row];
                squares += outcome.Values[row] * outcome.Values[row];
            }

            var mean = sum / count;
            return (count, mean, Math.Max(0d, squares - (sum * mean)) / (count - 1));
        }
    }
}
