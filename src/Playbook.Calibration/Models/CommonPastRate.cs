using Playbook.Calibration.Histories;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Models;

/// <summary>All members go on at the pace that all of them had together.</summary>
/// <param name="Rate">Repeat purchases by week and member.</param>
public sealed record CommonPastRate(double Rate) : IMemberForecast
{
    public string Name => "common past rate";

    public static CommonPastRate Of(HistoryTable table)
    {
        var weeks = table.Rows.Sum(row => row.Members * table.Times[row.Age]);
        return new(weeks > 0d ? table.Repeats / weeks : 0d);
    }

    public double ExpectedAhead(PurchaseHistory history, double time) => Rate * time;

    public double AtLeastAhead(PurchaseHistory history, int count, double time) => Poisson.AtLeast(count, ExpectedAhead(history, time));
}
