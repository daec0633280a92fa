namespace Playbook.Calibration.Experiments;

/// <summary>What a touch adds to one outcome, summed over members.</summary>
/// <param name="Outcome">Its name.</param>
/// <param name="IsAmount">Whether it is an amount; else members with the outcome.</param>
/// <param name="Extra">How much or how many more than if nothing were sent.</param>
/// <param name="Untouched">How much or how many there would be among these members without it, were they like the experiment's; null where it is not stated.</param>
public sealed record OutcomeForecast(string Outcome, bool IsAmount, EffectEstimate Extra, double? Untouched)
{
    /// <summary>An effect counts as worth while from this share of what there is without it.</summary>
    public const double WorthwhileShare = 0.2;

    public UpliftVerdict Verdict => Extra.Verdict(Untouched is { } untouched ? WorthwhileShare * untouched : 0d);
}
