using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// How a member's chance to engage fades when nothing lifts it. Every form is a step a ← f + (a − f)·d(age) a day, with age in days since joining:
/// <list type="bullet">
/// <item>exponential with a floor: f a share of the start, d = 2^(−1/h);</item>
/// <item>power law w^−b (Wixted and Ebbesen 1991 for forgetting): f = 0, d = (w(age)/w(age − 1))^−b with w = max(1, (age + 3)/7), so that week w has the power of its number;</item>
/// <item>shifted power law (w + c)^−b: f = 0, d = ((age + c)/(age − 1 + c))^−b;</item>
/// <item>lifetime (of the Pareto/NBD: Schmittlein, Morrison and Colombo 1987): f the start, so that lifts alone fade, by the half-life; the member falls
/// silent for good at an age T with P(T &gt; t) = (β/(β + t))^s.</item>
/// </list>
/// The means of the last two are one and the same curve: they differ in whether all fade, or some fall silent.
/// </summary>
/// <param name="Form">Which of them.</param>
/// <param name="FloorShare">f as a share of the start, for the first.</param>
/// <param name="DailyDecay">2^(−1/h), for the first and the last.</param>
/// <param name="Exponent">b.</param>
/// <param name="Shift">c in days.</param>
/// <param name="S">Shape of the Gamma by which rates of falling silent differ.</param>
/// <param name="Beta">Its rate parameter, in days.</param>
public sealed record ActivityDecay(ActivityForm Form, double FloorShare, double DailyDecay, double Exponent, double Shift, double S, double Beta)
{
    private const double Week = 7d;

    /// <summary>The middle day of week w has the age 7w − 3.</summary>
    private const double Lag = 3d;

    public static ActivityDecay From(ParameterValues values)
    {
        var form = values.Form<ActivityForm>("activity.form");
        return new(
            form,
            values["activity.floor"],
            DeterministicMath.HalfLifeDecay(1d, values["activity.half_life"]),
            values[form == ActivityForm.Power ? "activity.power" : "activity.shifted_power"],
            values["activity.shift"],
            values["activity.lifetime_s"],
            values["activity.lifetime_beta_weeks"] * Week);
    }

    /// <summary>What a member's level fades towards.</summary>
    public double FloorOf(double start) => Form switch
    {
        ActivityForm.ExponentialFloor => start * FloorShare,
        ActivityForm.Power or ActivityForm.ShiftedPower => 0d,
        ActivityForm.Lifetime => start,
        _ => throw NoSuchForm,
    };

    /// <summary>d by age in days, from 0 to the longest age of a period; null where it is <see cref="DailyDecay"/> at every age.</summary>
    public float[]? ByAge(int days) => Form switch
    {
        ActivityForm.ExponentialFloor or ActivityForm.Lifetime => null,
        ActivityForm.Power or ActivityForm.ShiftedPower => [1f, .. Enumerable.Range(1, days).Select(age => (float)Step(age))],
        _ => throw NoSuchForm,
    };

    /// <summary>The level that is left at an age when nothing lifts it, of a start of 1; for a lifetime the share that is not silent.</summary>
    /// <param name="age">Days since joining.</param>
    public double Level(double age) => Form switch
    {
        ActivityForm.ExponentialFloor => FloorShare + ((1d - FloorShare) * DeterministicMath.Pow(DailyDecay, age)),
        ActivityForm.Power => DeterministicMath.Pow(Math.Max(1d, (age + Lag) / Week), -Exponent),
        ActivityForm.ShiftedPower => DeterministicMath.Pow((age + Shift) / Shift, -Exponent),
        ActivityForm.Lifetime => DeterministicMath.Pow(Beta / (Beta + age), S),
        _ => throw NoSuchForm,
    };

    /// <summary>Level(age) ÷ Level(age − 1), which may both be too small to divide.</summary>
    private double Step(int age) => Form == ActivityForm.Power
        ? DeterministicMath.Pow(Math.Max(1d, (age + Lag) / Week) / Math.Max(1d, (age - 1d + Lag) / Week), -Exponent)
        : DeterministicMath.Pow((age + Shift) / (age - 1d + Shift), -Exponent);

    /// <summary>The age in days at which a member falls silent, by inverting the survival; never for other forms.</summary>
    public double SilentAt(double uniform) => Form == ActivityForm.Lifetime
        ? Beta * (DeterministicMath.Pow(uniform, -1d / S) - 1d)
        : double.PositiveInfinity;

    private InvalidOperationException NoSuchForm => new($"Activity has no form {Form}.");
}
