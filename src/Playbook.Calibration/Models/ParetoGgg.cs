using System.Collections.Immutable;
using MathNet.Numerics;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Models;

/// <summary>
/// Pareto/GGG: members differ in how regularly they buy. Gaps are Gamma(k, k λ) with k ~ Gamma(t, gamma), λ ~ Gamma(r, alpha), so that the mean
/// gap is 1/λ; lifetimes are exponential with μ ~ Gamma(s, beta). Platzer and Reutterer 2016, "Ticking away the moments". Where the paper draws
/// by Markov chains, k is taken to whole stages here, for which likelihood and forecast are sums and one integral over when a member died.
/// </summary>
/// <param name="R">Shape of the Gamma of purchase rates.</param>
/// <param name="Alpha">Its rate parameter, in weeks.</param>
/// <param name="S">Shape of the Gamma of death rates.</param>
/// <param name="Beta">Its rate parameter, in weeks.</param>
/// <param name="T">Shape of the Gamma of regularity.</param>
/// <param name="Gamma">Its rate parameter.</param>
public sealed record ParetoGgg(double R, double Alpha, double S, double Beta, double T, double Gamma) : IPurchaseModel
{
    public const string ModelName = "Pareto/GGG";

    private const double Negligible = 1e-5;

    private readonly double[] _shares = RegularityGrid.Shares(T, Gamma);

    public string Name => ModelName;

    public ImmutableArray<ModelParameter> Parameters =>
        [new("r", R), new("alpha", Alpha), new("s", S), new("beta", Beta), new("t", T), new("gamma", Gamma)];

    /// <summary>E[X(t)], over whoever is of each regularity: a member that has just bought and is alive.</summary>
    public double Expected(double time)
    {
        Span<double> expected = [0d];
        for (var i = 0; i < _shares.Length; i++)
        {
            if (_shares[i] > Negligible) Lifetime.Growth(S, Beta, [time], _shares[i], new StageState(RegularityGrid.Stages[i], 0, R, Alpha).Renewals, expected);
        }

        return expected[0];
    }

    public double Alive(PurchaseHistory history) => Posterior(history).Sum(state => state.Weight);

    public double ExpectedAhead(PurchaseHistory history, double time)
    {
        Span<double> expected = [0d];
        ExpectedAhead(history, [time], expected);
        return expected[0];
    }

    public void ExpectedAhead(PurchaseHistory history, ReadOnlySpan<double> times, Span<double> expected)
    {
        expected.Clear();
        foreach (var (state, weight) in Posterior(history))
        {
            if (weight > Negligible) Lifetime.Growth(S, Beta + history.Age, times, weight, state.Renewals, expected);
        }
    }

    public double AtLeastAhead(PurchaseHistory history, int count, double time) => count == 0 ? 1d : Posterior(history)
        .Where(state => state.Weight > Negligible)
        .Sum(state => state.Weight * Lifetime.Mean(S, Beta + history.Age, time, lived => state.State.AtLeast(count, lived)));

    /// <summary>Chance of being alive with this regularity and this many stages of the present gap passed.</summary>
    private List<(StageState State, double Weight)> Posterior(PurchaseHistory history)
    {
        var states = new List<(StageState State, double Log)>();
        var logs = new List<double>();
        var silence = history.Age - history.Recency;
        var living = S * Math.Log((Beta + history.Recency) / (Beta + history.Age));
        for (var i = 0; i < _shares.Length; i++)
        {
            var stages = RegularityGrid.Stages[i];
            double shape = R + (stages * history.Repeats), rate = Alpha + (stages * history.Recency);
            var rise = SpecialFunctions.GammaLn(shape) - SpecialFunctions.GammaLn(R);
            var gaps = Math.Log(_shares[i]) + RegularityLikelihood.OfGaps(R, Alpha, rise, stages, history).Value;
            logs.Add(gaps + Math.Log(RegularityLikelihood.Dead(shape, rate, stages, S, Beta + history.Recency, silence).Value));
            var waiting = gaps + living - (shape * Math.Log(1d + (stages * silence / rate)));
            for (var passed = 0; passed < stages; passed++)
            {
                if (passed > 0) waiting += Math.Log((shape + passed - 1) / passed * stages * silence / (rate + (stages * silence)));
                logs.Add(waiting);
                states.Add((new(stages, passed, shape + passed, rate + (stages * silence)), waiting));
            }
        }

        var most = logs.Max();
        var all = logs.Sum(log => Math.Exp(log - most));
        return [.. states.Select(state => (state.State, Math.Exp(state.Log - most) / all))];
    }
}
