namespace Playbook.Reporting.Calibrations;

/// <summary>A form of activity that was tried.</summary>
/// <param name="Name">As a playbook names it.</param>
/// <param name="LogLikelihood">ln L.</param>
/// <param name="Aic">Akaike's criterion.</param>
/// <param name="Dispersion">How much more shares scatter than those of members who act apart.</param>
/// <param name="Curve">Its parameters as its equation has them, with their 95 % intervals.</param>
/// <param name="Open">Parameters that the log does not bound; empty for none.</param>
public sealed record ActivityFormRow(string Name, double LogLikelihood, double Aic, double Dispersion, string Curve, string Open);
