namespace Playbook.Calibration.Experiments;

/// <summary>What an arm adds to an outcome among the members of one segment of a covariate.</summary>
/// <param name="Covariate">The column; null for all members.</param>
/// <param name="Segment">The segment in words: <c>159.26 to below 327.73</c>, <c>Web</c>.</param>
/// <param name="Raw">The plain difference of means.</param>
/// <param name="Drawn">The effect of the model, drawn towards the average as far as the data do not say otherwise.</param>
/// <param name="Worthwhile">The least effect that would matter.</param>
public sealed record SegmentEffect(string? Covariate, string Segment, RawDifference Raw, EffectEstimate Drawn, double Worthwhile)
{
    public UpliftVerdict Verdict => Drawn.Verdict(Worthwhile);

    /// <summary>Members of each arm with which the experiment could tell.</summary>
    public double MembersToTell => EffectEstimate.MembersToTell(Raw.Variance, Worthwhile);
}
