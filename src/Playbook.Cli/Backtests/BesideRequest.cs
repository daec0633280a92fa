namespace Playbook.Cli.Backtests;

/// <summary>The files that tell what is known beside a log; null for none.</summary>
/// <param name="Covariates">Of members.</param>
/// <param name="Calendar">Of special days.</param>
internal sealed record BesideRequest(string? Covariates, string? Calendar);
