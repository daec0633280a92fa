namespace Playbook.Calibration.Activity;

/// <summary>What the curve of activity says.</summary>
public enum ActivityScale
{
    /// <summary>The share active in the week, g: what papers on retention plot.</summary>
    Share,

    /// <summary>
    /// The mean number of engagements in the week, with 1 − e^(−g) active: in proportion to the chance to engage with a touch, so that the decay
    /// can be stated to the simulator where touches are as many in every week.
    /// </summary>
    Intensity,
}
