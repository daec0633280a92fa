using Playbook.Plan.Model;

namespace Playbook.Simulation.Behaviour;

/// <summary>What moves a member who engages with an offer to buy; all in log-odds but for the two shares at the end.</summary>
public sealed record ResponseSettings(
    double Base,
    double Depth,
    double SensitivityLow,
    double SensitivityMedium,
    double SensitivityHigh,
    double Countdown,
    double Window,
    double Scarcity,
    double Need,
    double WholeBasket,
    double Remember)
{
    public static ResponseSettings From(ParameterValues values) => new(
        values["response.base"],
        values["response.depth"],
        values["response.sensitivity_low"],
        values["response.sensitivity_medium"],
        values["response.sensitivity_high"],
        values["response.countdown"],
        values["response.window"],
        values["response.scarcity"],
        values["response.need"],
        values["offer.whole_basket"],
        values["coupon.remember"]);

    public double Sensitivity(PriceSensitivity sensitivity) => sensitivity switch
    {
        PriceSensitivity.Low => SensitivityLow,
        PriceSensitivity.Medium => SensitivityMedium,
        PriceSensitivity.High => SensitivityHigh,
        _ => throw new InvalidOperationException($"{sensitivity} is not a price sensitivity."),
    };
}
