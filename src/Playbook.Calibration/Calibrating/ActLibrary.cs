using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Calibration.Activity;
using Playbook.Calibration.Contagion;
using Playbook.Plan.Behaviour;
using Playbook.Simulation.Random;

namespace Playbook.Calibration.Calibrating;

/// <summary>
/// Writes what a log of acts taught as a library that a playbook uses: the form of activity and its parameters, contagion where it is told, and how
/// uncertain both are.
/// </summary>
public static class ActLibrary
{
    private const string Ratio = "contagion.ratio";

    private const string HalfLife = "contagion.half_life_minutes";

    private const double Minute = 60d;

    /// <summary>The ends of a range must lie within the scale of a ratio.</summary>
    private const double Edge = 0.001;

    /// <param name="result">What the log taught.</param>
    /// <param name="source">The log in a few words: it stands beside every value.</param>
    /// <param name="provenance">Lines about the file, its rows and the fit, the first of which goes on behind the mark.</param>
    public static string Write(ActCalibrationResult result, string source, IEnumerable<string> provenance)
    {
        var (text, blocks) = (new StringBuilder(LibrarySpelling.Mark), new StringBuilder());
        text.AppendJoin("\n# ", provenance.Select(LibrarySpelling.Commented)).Append('\n');
        text.Append("library: activity\n\nassume:\n");
        if (result.Activity is { Best: var best })
        {
            State("activity.form", FittedNames.Of(best.Form));
            foreach (var (name, value, error) in Fitted(best))
            {
                Comment(LibrarySpelling.Error(Shown(name, error)));
                State(name, ValueText(name, value));
            }

            blocks.Append(LibrarySpelling.Covariance("activity_fit", "log", [.. best.Assumed.Select(assumed => assumed.Parameter)], best.AssumedCovariance));
        }

        if (result.Contagion is { IsTold: true, Believed: { } believed } contagion) StateContagion(contagion, believed);
        if (blocks.Length > 0) text.Append("\n# How uncertain the fit is: covariances on the scale of each block, each row up to its own variance.\ncovariance:\n").Append(blocks);
        return text.ToString();

        void StateContagion(ContagionResult contagion, ContagionWidth believed)
        {
            var (low, high) = contagion.Ratio;
            Comment(string.Create(CultureInfo.InvariantCulture, $"From {low:0.00} to {high:0.00}, by how much of the rhythm is taken for contagion; {believed.Fit.Ratio:0.00} with bins of {believed.Hours} h, which have the least AIC."));
            State(Ratio, ValueText(Ratio, believed.Fit.Ratio));
            blocks.Append(Range("contagion_ratio_fit", "logit", Ratio, (Logit(Math.Clamp(high, Edge, 1d - Edge)) - Logit(Math.Clamp(low, Edge, 1d - Edge))) / 2d));
            if (!contagion.HasPace) return;
            var (fast, slow) = contagion.HalfLife;
            Comment(string.Create(CultureInfo.InvariantCulture, $"From {fast / Minute:0.0} to {slow / Minute:0.0}."));
            State(HalfLife, ValueText(HalfLife, believed.Fit.HalfLife / Minute));
            blocks.Append(Range("contagion_pace_fit", "log", HalfLife, Math.Log(slow / fast) / 2d));
        }

        void State(string name, string value) => text.Append(LibrarySpelling.Stated(name, value, source));

        void Comment(string comment) => text.Append("  # ").Append(comment).Append('\n');
    }

    /// <summary>The parameters of a form of activity in a playbook's names and the catalogue's units, with standard errors; 0 for what the log does not tell.</summary>
    public static ImmutableArray<(string Name, double Value, double Error)> Fitted(ActivityFit fit)
    {
        var covariance = fit.AssumedCovariance;
        return [.. fit.Assumed.Index().Select(assumed => (assumed.Item.Parameter, assumed.Item.Value, assumed.Item.Value * Math.Sqrt(Math.Max(0d, covariance[assumed.Index, assumed.Index]))))];
    }

    /// <summary>A variance by which the middle 80 % reach as far as a range does.</summary>
    private static string Range(string block, string scale, string name, double reach) =>
        LibrarySpelling.Covariance(block, scale, [name], Matrix<double>.Build.Dense(1, 1, reach / NormalDistribution.Decile * (reach / NormalDistribution.Decile)));

    /// <summary>A value with its unit, no further than the models can be run.</summary>
    private static string ValueText(string name, double value)
    {
        var parameter = BehaviourCatalogue.Find(name)!;
        return LibrarySpelling.Number(Shown(name, Math.Clamp(value, (double)parameter.Least, (double)parameter.Most))) + parameter.Unit switch
        {
            ParameterUnit.Share => "%",
            ParameterUnit.Days => "d",
            _ => string.Empty,
        };
    }

    private static double Shown(string name, double value) => BehaviourCatalogue.Find(name)!.Unit == ParameterUnit.Share ? value * 100d : value;

    private static double Logit(double share) => Math.Log(share / (1d - share));
}
