namespace Playbook.Calibration.Activity;

/// <summary>One week since joining of a cohort.</summary>
/// <param name="Week">1 for the first.</param>
/// <param name="AtRisk">Members whose week lies wholly in the log.</param>
/// <param name="Active">Those of them who were active at least once in it.</param>
public readonly record struct ActivityWeek(int Week, int AtRisk, int Active)
{
    public double Share => AtRisk > 0 ? Active / (double)AtRisk : 0d;
}
