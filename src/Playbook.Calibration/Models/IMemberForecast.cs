using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Models;

/// <summary>Whatever says how much a member will buy, from its history. Times are in weeks after the end of observation.</summary>
public interface IMemberForecast
{
    /// <summary>Its short name, as its papers have it.</summary>
    string Name { get; }

    /// <summary>E[Y(t) | x, t_x, T]: purchases within a time.</summary>
    double ExpectedAhead(PurchaseHistory history, double time);

    /// <summary>P(Y(t) ≥ n | x, t_x, T): chance of so many purchases within a time.</summary>
    double AtLeastAhead(PurchaseHistory history, int count, double time);

    /// <summary>E[Y(t)] for several times at once.</summary>
    void ExpectedAhead(PurchaseHistory history, ReadOnlySpan<double> times, Span<double> expected)
    {
        for (var i = 0; i < times.Length; i++) expected[i] = ExpectedAhead(history, times[i]);
    }
}
