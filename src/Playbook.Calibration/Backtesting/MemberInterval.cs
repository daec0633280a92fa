using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Backtesting;

/// <summary>The middle 80 % of one member's purchases.</summary>
public static class MemberInterval
{
    private const double Tail = 0.1;

    /// <summary>Whether a count lies between the tenth and the ninetieth percentile, both included.</summary>
    public static bool Holds(IMemberForecast model, PurchaseHistory history, double time, int count) =>
        model.AtLeastAhead(history, count, time) > Tail - 1e-12 && 1d - model.AtLeastAhead(history, count + 1, time) > Tail - 1e-12;
}
