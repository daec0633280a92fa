namespace Playbook.Calibration.Histories;

/// <summary>What a model of purchases needs to know of a member. Times are in weeks since the member's first purchase.</summary>
/// <param name="Repeats">x: days with a purchase after the first.</param>
/// <param name="Recency">t_x: time of the last purchase; 0 when there was no repeat.</param>
/// <param name="Age">T: time of the end of observation.</param>
/// <param name="LogGaps">Sum of the logarithms of the gaps between purchases; what models of regularity need.</param>
public readonly record struct PurchaseHistory(int Repeats, double Recency, double Age, double LogGaps = 0d)
{
    /// <summary>Which group of <see cref="MemberCovariates"/> the member is of.</summary>
    public int Group { get; init; }

    /// <summary>Repeats on special days of a calendar.</summary>
    public int Special { get; init; }
}
