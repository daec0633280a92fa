using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Fitting;

/// <summary>A first guess of the time between purchases of one member, in weeks: what of members' recency falls on a repeat purchase.</summary>
internal static class MeanInterval
{
    public static double Of(HistoryTable table)
    {
        double weeks = 0d, repeats = 0d;
        foreach (var row in table.Rows)
        {
            weeks += row.Members * table.Times[row.Recency];
            repeats += (double)row.Members * row.Repeats;
        }

        return repeats > 0d && weeks > 0d ? weeks / repeats : 10d;
    }
}
