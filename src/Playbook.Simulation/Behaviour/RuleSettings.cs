using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Behaviour;

/// <summary>
/// Adverts and abuse: posts against a rule come at a rate r and stand for a time w, so that one stands with chance 1 − e^(−r·w) (the busy chance of
/// an M/G/∞ queue, Takács 1962), and then a share of the activity is lost. Where nobody enforces a rule this loss is part of the usual level:
/// who removes such posts sooner lifts it by (1 − harm · chance) over the same without.
/// </summary>
/// <param name="OffencesADay">By one member.</param>
/// <param name="Stands">Days that a post stands by itself.</param>
/// <param name="Harm">Share of the activity that is lost meanwhile.</param>
/// <param name="ByMembers">Days until members of a role remove it.</param>
public sealed record RuleSettings(double OffencesADay, double Stands, double Harm, double ByMembers)
{
    private const double WeekOfHundred = 7d * 100d;

    /// <summary>Something is left even where all is lost.</summary>
    private const double Least = 1e-6;

    public static RuleSettings From(ParameterValues values) => new(
        values["rules.offences_per_hundred"] / WeekOfHundred,
        values["rules.stands"],
        values["rules.harm"],
        values["rules.enforced_within"]);

    /// <summary>What multiplies the chances to engage.</summary>
    /// <param name="members">In the group.</param>
    /// <param name="removedAfter">Days until such a post is removed; longer than it stands by itself means that nobody does.</param>
    public double Appeal(double members, double removedAfter)
    {
        var rate = members * OffencesADay;
        return Left(rate, Math.Min(Stands, removedAfter)) / Left(rate, Stands);
    }

    private double Left(double rate, double stands) => Math.Max(Least, 1d - (Harm * (1d - DeterministicMath.Exp(-rate * stands))));
}
