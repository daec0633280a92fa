using System.Collections.Immutable;
using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Models;

/// <summary>
/// A published model of repeat purchases with its parameters: what it expects of members whom nobody acts upon. Times are in weeks since a
/// member's first purchase, which is not counted; nothing is ever NaN or infinite for parameters that are positive and finite.
/// </summary>
public interface IPurchaseModel : IMemberForecast
{
    /// <summary>Parameters by the names of its paper.</summary>
    ImmutableArray<ModelParameter> Parameters { get; }

    /// <summary>E[X(t)]: repeat purchases of a new member within a time after its first.</summary>
    double Expected(double time);

    /// <summary>The same of a member who first bought on a day, counted from the log's first: models that know the calendar tell days apart.</summary>
    double Expected(int birth, double time) => Expected(time);

    /// <summary>P(alive | x, t_x, T): chance that a member may still buy.</summary>
    double Alive(PurchaseHistory history);
}
