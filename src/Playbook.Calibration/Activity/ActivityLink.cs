namespace Playbook.Calibration.Activity;

/// <summary>From the level of a curve to the share active in a week, which stays below 1.</summary>
internal static class ActivityLink
{
    private const double Most = 1d - 1e-9;

    public static double Share(ActivityScale scale, double level) => scale switch
    {
        ActivityScale.Share => Math.Min(Most, level),
        ActivityScale.Intensity => Math.Min(Most, -Expm1(-level)),
        _ => throw new InvalidOperationException($"Activity has no scale {scale}."),
    };

    /// <summary>dp/dg</summary>
    public static double Slope(ActivityScale scale, double level) => scale switch
    {
        ActivityScale.Share => level < Most ? 1d : 0d,
        ActivityScale.Intensity => Math.Exp(-level),
        _ => throw new InvalidOperationException($"Activity has no scale {scale}."),
    };

    /// <summary>e^x − 1, by its series where the difference would cancel.</summary>
    private static double Expm1(double x) => Math.Abs(x) < 1e-5 ? x + (x * x / 2d) : Math.Exp(x) - 1d;
}
