namespace Playbook.Reporting.Calibrations;

/// <summary>A model that was tried on a log.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="LogLikelihood">ln L; null of a baseline.</param>
/// <param name="Aic">Akaike's criterion; null of a baseline.</param>
/// <param name="Loss">Its errors when the log's end was forecast from before; null of a log too short for that.</param>
/// <param name="Ahead">Purchases that it expects of the weeks after the log.</param>
public sealed record CalibrationModel(string Name, double? LogLikelihood, double? Aic, double? Loss, double Ahead);
