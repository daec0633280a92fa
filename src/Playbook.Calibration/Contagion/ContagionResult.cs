using System.Collections.Immutable;
using Playbook.Simulation.Random;

namespace Playbook.Calibration.Contagion;

/// <summary>How acts bring acts, as far as a log tells.</summary>
/// <param name="Verdict">Whether it does.</param>
/// <param name="Acts">What was looked at.</param>
/// <param name="Widths">The fits, the widest bins first; empty where none means anything.</param>
public sealed record ContagionResult(ContagionVerdict Verdict, GroupActs Acts, ImmutableArray<ContagionWidth> Widths)
{
    /// <summary>A ratio below brings so few acts that their delay cannot be seen.</summary>
    public const double Hardly = 0.02;

    private const double Day = 24d;

    /// <summary>The width of least AIC: with it the baseline follows the rhythm, and no more closely than the acts bear out.</summary>
    public ContagionWidth? Believed => Widths.MinBy(width => width.Fit.Aic);

    public bool IsTold => Verdict == ContagionVerdict.Told;

    /// <summary>Whether the delay is told, too.</summary>
    public bool HasPace => IsTold && Believed!.Fit.Ratio > Hardly;

    /// <summary>Where the ratio lies: over the widths that follow the rhythm of a day, and the believed one, each with its 80 % interval.</summary>
    public (double Low, double High) Ratio
    {
        get
        {
            var ends = Counted.Select(width => (width.Fit.Ratio, Reach: NormalDistribution.Decile * width.Fit.RatioError)).ToList();
            return (Math.Max(0d, ends.Min(end => end.Ratio - end.Reach)), Math.Min(1d, ends.Max(end => end.Ratio + end.Reach)));
        }
    }

    /// <summary>Where the half-life lies, in seconds: over the same widths, where they find contagion at all.</summary>
    public (double Low, double High) HalfLife
    {
        get
        {
            var fits = Counted.Select(width => width.Fit).Where(fit => fit.Ratio > Hardly).ToList();
            return (fits.Min(fit => fit.HalfLife * Math.Exp(-NormalDistribution.Decile * fit.LogHalfLifeError)), fits.Max(fit => fit.HalfLife * Math.Exp(NormalDistribution.Decile * fit.LogHalfLifeError)));
        }
    }

    private IEnumerable<ContagionWidth> Counted => Widths.Where(width => width.Hours < Day || width == Believed);
}
