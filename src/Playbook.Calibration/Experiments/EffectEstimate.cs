using Playbook.Simulation.Random;

namespace Playbook.Calibration.Experiments;

/// <summary>An effect with its uncertainty, normal.</summary>
public readonly record struct EffectEstimate(double Value, double StandardError)
{
    /// <summary>Standard normal quantile at 97.5 %.</summary>
    private const double At95 = 1.959963984540054;

    public (double Low, double High) Interval95 => (Value - (At95 * StandardError), Value + (At95 * StandardError));

    public (double Low, double High) Interval80 => (Value - (NormalDistribution.Decile * StandardError), Value + (NormalDistribution.Decile * StandardError));

    /// <param name="worthwhile">The least effect, up or down, that would matter.</param>
    public UpliftVerdict Verdict(double worthwhile) => Interval95 switch
    {
        ( > 0d, _) => UpliftVerdict.Raises,
        (_, < 0d) => UpliftVerdict.Lowers,
        var (low, high) when low > -worthwhile && high < worthwhile => UpliftVerdict.NothingWorthwhile,
        _ => UpliftVerdict.CannotTell,
    };

    /// <summary>Members of each of two arms with which a worthwhile effect would be told from none four times in five, at 5 % (two-sided).</summary>
    /// <param name="variance">Variance of one member of the one arm plus that of one of the other.</param>
    /// <param name="worthwhile">The effect to be told.</param>
    public static double MembersToTell(double variance, double worthwhile)
    {
        const double quantileAt80 = 0.8416212335729143;
        return Math.Ceiling((At95 + quantileAt80) * (At95 + quantileAt80) * variance / (worthwhile * worthwhile));
    }
}
