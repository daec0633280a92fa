namespace Playbook.Reporting.Calibrations;

/// <summary>The share active in a week since joining.</summary>
/// <param name="Week">1 for the first.</param>
/// <param name="Seen">The share in the log; null beyond it.</param>
/// <param name="AtRisk">Of how many members; 0 beyond the log.</param>
/// <param name="Share">The share expected.</param>
/// <param name="Low">Lower end of its 80 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record ActivityShareRow(int Week, double? Seen, int AtRisk, double Share, double Low, double High);
