namespace Playbook.Reporting.Calibrations;

/// <summary>How acts bring acts, the baseline being free in bins of one width.</summary>
/// <param name="Hours">The width.</param>
/// <param name="Ratio">Acts that one brings.</param>
/// <param name="RatioError">Its standard error.</param>
/// <param name="HalfLife">Minutes in which half of them come; null where there are hardly any.</param>
/// <param name="LogLikelihood">ln L.</param>
/// <param name="Aic">Akaike's criterion.</param>
/// <param name="IsBelieved">Whether it has the least.</param>
/// <param name="HasConverged">Whether the fit came to rest.</param>
public sealed record ContagionRow(double Hours, double Ratio, double RatioError, double? HalfLife, double LogLikelihood, double Aic, bool IsBelieved, bool HasConverged);
