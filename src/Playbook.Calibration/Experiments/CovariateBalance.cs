namespace Playbook.Calibration.Experiments;

/// <summary>How a covariate is spread over the arms.</summary>
/// <param name="Covariate">Its column.</param>
/// <param name="Chance">The chance that chance alone spreads it as unevenly.</param>
/// <param name="Difference">The largest standardised difference between an arm and the control.</param>
public sealed record CovariateBalance(string Covariate, double Chance, double Difference);
