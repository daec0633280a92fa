namespace Playbook.Reporting.Calibrations;

/// <summary>Refits of a model to members drawn with replacement.</summary>
/// <param name="Model">Its short name.</param>
/// <param name="Refits">How many there were.</param>
/// <param name="Failed">How many found no top.</param>
/// <param name="AtBound">How many ended with a parameter at its bound.</param>
/// <param name="GivesErrors">Whether standard errors are of them; else they are by the information matrix.</param>
public sealed record CalibrationRefits(string Model, int Refits, int Failed, int AtBound, bool GivesErrors);
