using Playbook.Calibration.Experiments;

namespace Playbook.Testing.Experiments;

/// <summary>A forecast of what a targeted playbook adds, beside what the members kept aside show. All by member of the target.</summary>
/// <param name="Targeting">Whom it is sent to.</param>
/// <param name="Arm">What is sent.</param>
/// <param name="Outcome">What is measured.</param>
/// <param name="Members">Members of the target among those kept aside.</param>
/// <param name="Forecast">The forecast.</param>
/// <param name="Truth">The difference of means among the target kept aside.</param>
/// <param name="Fitted">The plain difference among the target in the part that was fitted, for comparison.</param>
/// <param name="Average">The average effect, as if all responded alike, for comparison.</param>
/// <param name="Verdict">What the forecast says in words.</param>
public sealed record TargetedCheck(string Targeting, string Arm, string Outcome, int Members, EffectEstimate Forecast, EffectEstimate Truth, EffectEstimate Fitted, EffectEstimate Average, UpliftVerdict Verdict)
{
    /// <summary>Combined standard errors between forecast and truth.</summary>
    public double Distance => DistanceOf(Forecast);

    public bool IsWithinTwo => Distance <= 2d;

    public double DistanceOf(EffectEstimate estimate) =>
        Math.Abs(estimate.Value - Truth.Value) / Math.Sqrt((estimate.StandardError * estimate.StandardError) + (Truth.StandardError * Truth.StandardError));
}
