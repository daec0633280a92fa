using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Models;

/// <summary>Whatever says how much a member will buy, from its history.</summary>
public interface IMemberForecast
{
    /// <summary>Its short name, as its papers have it.</summary>
    string Name { get; }

    /// <summary>E[Y(t) | x, t_x, T]: purchases within a time, in weeks, after the end of observation.</summary>
    double ExpectedAhead(PurchaseHistory history, double time);
}
