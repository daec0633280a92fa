using Playbook.Calibration.Histories;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Models;

/// <summary>The simplest forecast of all: each member goes on at its own pace, for ever. Every model is shown beside it.</summary>
public sealed record OwnPastRate : IMemberForecast
{
    public string Name => "own past rate";

    public double ExpectedAhead(PurchaseHistory history, double time) => history.Age > 0d ? history.Repeats / history.Age * time : 0d;

    public double AtLeastAhead(PurchaseHistory history, int count, double time) => Poisson.AtLeast(count, ExpectedAhead(history, time));
}
