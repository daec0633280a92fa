using System.Collections.Immutable;
using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using Playbook.Data.Experiments;

namespace Playbook.Calibration.Experiments;

/// <summary>What each arm adds by segment: all members, then each covariate's steps and words.</summary>
public static class SegmentEffects
{
    /// <param name="model">The fitted model.</param>
    /// <param name="outcome">Which of its outcomes.</param>
    /// <param name="arm">Which of its arms, the control not counted.</param>
    /// <param name="worthwhile">The least effect that matters; null means a fifth of the control's mean.</param>
    public static ImmutableArray<SegmentEffect> Of(UpliftModel model, int outcome, int arm, double? worthwhile)
    {
        var (log, uplift) = (model.Log, model.Outcomes[outcome].Arms[arm]);
        var bar = worthwhile ?? (OutcomeForecast.WorthwhileShare * Math.Abs(uplift.Raw.ControlMean));
        var all = new SegmentEffect(null, "all members", uplift.Raw, new EffectEstimate(uplift.Average, uplift.AverageError), bar);

        // Where outcomes are too few for segments to be told apart, the average is all that is known.
        if (uplift.Terms.Count == 1) return [all];
        var features = model.Features.Take(uplift.Terms.Count - 1).Select(feature => feature.Of(Covariate(feature.Covariate))).ToArray();
        return
        [
            all,
            .. model.Features.Select(feature => feature.Covariate).Distinct(StringComparer.Ordinal).SelectMany(name => Classes(model, Covariate(name)))
                .Select(segment => (Segment: segment, Raw: RawDifference.Of(log, log.Outcomes[outcome], arm + 1, segment.Holds)))
                .Where(pair => pair.Raw is { Members: > 1, Controls: > 1 })
                .Select(pair => new SegmentEffect(pair.Segment.Covariate, pair.Segment.Words, pair.Raw, Drawn(pair.Segment.Holds), bar)),
        ];

        ExperimentCovariate Covariate(string name) => log.Covariates.First(covariate => covariate.Name == name);

        EffectEstimate Drawn(Predicate<int> holds)
        {
            var rows = Enumerable.Range(0, log.Rows).Where(row => holds(row)).ToArray();
            var mean = Vector<double>.Build.Dense([1d, .. features.Select(values => rows.Average(row => values[row]))]);
            return new EffectEstimate(mean * uplift.Terms, Math.Sqrt(Math.Max(0d, mean * uplift.Covariance * mean)));
        }
    }

    private static IEnumerable<(string Covariate, string Words, Predicate<int> Holds)> Classes(UpliftModel model, ExperimentCovariate covariate)
    {
        if (covariate.IsTruth) return [(covariate.Name, "no", row => covariate.Values[row] == 0d), (covariate.Name, "yes", row => covariate.Values[row] == 1d)];
        if (!covariate.IsNumber) return covariate.Labels.Select((label, place) => (covariate.Name, label, (Predicate<int>)(row => covariate.Values[row] == place)));
        double[] steps = [double.NegativeInfinity, .. model.Features.Where(feature => feature.Covariate == covariate.Name).Select(feature => feature.Threshold!.Value).Order(), double.PositiveInfinity];
        return Enumerable.Range(0, steps.Length - 1).Select(i => (covariate.Name, Words(steps[i], steps[i + 1]), (Predicate<int>)(row => covariate.Values[row] >= steps[i] && covariate.Values[row] < steps[i + 1])));
    }

    private static string Words(double from, double below) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(double.IsFinite(from) ? $"{(decimal)from}" : string.Empty)}{(double.IsFinite(from) && double.IsFinite(below) ? " to " : string.Empty)}{(double.IsFinite(below) ? $"below {(decimal)below}" : " and above")}");
}
