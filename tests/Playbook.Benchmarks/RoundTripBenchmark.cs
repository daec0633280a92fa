using System.Globalization;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Models;
using Playbook.Simulation.Behaviour;

namespace Playbook.Benchmarks;

/// <summary>
/// Members made with known parameters, fitted, and what is expected of such members compared with the truth:
/// <c>dotnet run -c Release --project tests/Playbook.Benchmarks -- roundtrip [MEMBERS]</c>. Parameters are not compared one by one: some trade off.
/// </summary>
internal static class RoundTripBenchmark
{
    private const double Observed = 39d;

    private const double Ahead = 78d;

    private const int Seed = 2026;

    /// <summary>Members join over so many weeks.</summary>
    private const double Joining = 12d;

    public static int Run(TextWriter output, string? members)
    {
        var count = members is null ? 200_000 : int.Parse(members, CultureInfo.InvariantCulture);
        var held = true;
        output.WriteLine("| model | days | E[X(39)] | found | E[X(78)] | found | P(X(39) = 0) | found |\n|---|---|---|---|---|---|---|---|");
        foreach (var (family, parameters) in Truths())
        {
            var truth = family.Create(parameters);
            foreach (var whole in (bool[])[false, true])
            {
                var random = new MersenneTwister(Seed);
                var histories = Enumerable.Range(0, count).Select(_ => Member(truth, random, whole)).ToArray();
                var found = MaximumLikelihood.Fit(family, HistoryTable.Of(histories, family.LooksAtGaps)).Model;
                double near = found.Expected(Observed) / truth.Expected(Observed), far = found.Expected(Ahead) / truth.Expected(Ahead), none = None(found) - None(truth);
                held &= whole || (Math.Abs(near - 1d) <= 0.02 && Math.Abs(far - 1d) <= 0.02 && Math.Abs(none) <= 0.01);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {family.Name} | {(whole ? "whole" : "exact times")} | {truth.Expected(Observed):0.0000} | {near - 1d:+0.00 %;-0.00 %} | {truth.Expected(Ahead):0.0000} | {far - 1d:+0.00 %;-0.00 %} | {None(truth):0.0000} | {none:+0.0000;-0.0000} |"));
            }
        }

        return held ? 0 : 1;
    }

    private static IEnumerable<(PurchaseFamily Family, double[] Parameters)> Truths() =>
    [
        (new BetaGeometricFamily(1, dropsAtFirst: false), [0.243, 4.414, 0.793, 2.426]),
        (new BetaGeometricFamily(1, dropsAtFirst: true), [0.525, 6.183, 0.891, 1.614]),
        (new BetaGeometricFamily(2, dropsAtFirst: true), [0.9, 6d, 0.6, 1.5]),
        (new ParetoNbdFamily(), [0.553, 10.578, 0.606, 11.669]),
        (new ParetoGggFamily(), [0.9, 5d, 0.7, 12d, 3d, 0.8]),
    ];

    private static double None(IPurchaseModel model) => 1d - model.AtLeastAhead(new(0, 0d, 0d), 1, Observed);

    private static PurchaseHistory Member(IPurchaseModel truth, MersenneTwister random, bool whole)
    {
        var age = Observed - (random.NextDouble() * Joining);
        return truth switch
        {
            BetaGeometric model => Lived(model.Stages, Gamma.Sample(random, model.R, model.Alpha), Beta.Sample(random, model.A, model.B), model.DropsAtFirst, double.PositiveInfinity),
            ParetoNbd model => Lived(1, Gamma.Sample(random, model.R, model.Alpha), 0d, atFirst: false, Exponential.Sample(random, Gamma.Sample(random, model.S, model.Beta))),
            ParetoGgg model => Regular(model),
            _ => throw new InvalidOperationException($"No members are made for {truth.Name}."),
        };

        PurchaseHistory Regular(ParetoGgg model)
        {
            var stages = WholeStages.NearestTo(Gamma.Sample(random, model.T, model.Gamma));
            return Lived(stages, stages * Gamma.Sample(random, model.R, model.Alpha), 0d, atFirst: false, Exponential.Sample(random, Gamma.Sample(random, model.S, model.Beta)));
        }

        PurchaseHistory Lived(int stages, double rate, double leaving, bool atFirst, double lifetime)
        {
            double time = 0d, last = 0d, gaps = 0d;
            var repeats = 0;
            var alive = !atFirst || random.NextDouble() >= leaving;
            while (alive)
            {
                time += Gamma.Sample(random, stages, rate);
                if (time > Math.Min(age, lifetime)) break;
                var day = whole ? Math.Floor(time * 7d) / 7d : time;
                if (day > last)
                {
                    gaps += Math.Log(day - last);
                    last = day;
                    repeats++;
                }

                alive = random.NextDouble() >= leaving;
            }

            return new(repeats, last, whole ? Math.Floor(age * 7d) / 7d : age, gaps);
        }
    }
}
