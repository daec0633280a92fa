namespace Playbook.Calibration.Experiments;

/// <summary>Whether chance chose who got what.</summary>
public enum BalanceVerdict
{
    /// <summary>Nothing speaks against it.</summary>
    Random,

    /// <summary>A covariate is less even than chance would often make it, but not by much.</summary>
    Doubtful,

    /// <summary>No chance would make it so uneven.</summary>
    Targeted,

    /// <summary>Nothing is known of members by which it could be checked.</summary>
    Unknown,
}
