namespace Playbook.Calibration.Histories;

/// <summary>Members with one history.</summary>
/// <param name="Repeats">x.</param>
/// <param name="Recency">Where t_x stands among the table's times.</param>
/// <param name="Age">Where T stands among them.</param>
/// <param name="Members">How many members.</param>
/// <param name="LogGaps">Sum of the logarithms of their gaps.</param>
public readonly record struct HistoryRow(int Repeats, int Recency, int Age, int Members, double LogGaps)
{
    /// <summary>Their group of covariates.</summary>
    public int Group { get; init; }

    /// <summary>Sum of their repeats on special days.</summary>
    public int Special { get; init; }
}
