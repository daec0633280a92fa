namespace Playbook.Calibration.Activity;

/// <summary>A parameter of a fitted curve of activity.</summary>
/// <param name="Name">As in its equation.</param>
/// <param name="Estimate">The likeliest value.</param>
/// <param name="Low">The 95 % interval, by the normal approximation of its logarithm, widened for dispersion; all that is sought where the data do not bound it.</param>
/// <param name="High">Its other end.</param>
/// <param name="IsAtBoundary">Whether the search ran into a limit or the likelihood is flat: the data do not bound it.</param>
public sealed record ActivityParameter(string Name, double Estimate, double Low, double High, bool IsAtBoundary);
