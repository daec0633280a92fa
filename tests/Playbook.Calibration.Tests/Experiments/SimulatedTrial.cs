using System.Collections.Immutable;
using Playbook.Data.Experiments;
using Playbook.Testing.Randomness;

namespace Playbook.Calibration.Tests.Experiments;

/// <summary>The log of an experiment that was never held, whose true effects are known.</summary>
internal sealed class SimulatedTrial(ulong seed)
{
    // The numbers of neighbouring seeds are the same, one further: trials stand far apart.
    private readonly Dice _dice = new(seed * 1_000_000UL);

    /// <summary>Chance to get the message, by whether a member buys much.</summary>
    public double TreatedOfHeavy { get; init; } = 0.5;

    public double TreatedOfLight { get; init; } = 0.5;

    /// <summary>What the message adds to the chance to visit, by whether a member buys much and lives in town.</summary>
    public Func<bool, bool, double> Effect { get; init; } = (_, _) => 0d;

    public double Base { get; init; } = 0.1;

    public double BaseOfHeavy { get; init; } = 0.3;

    public ExperimentLog Log(int members)
    {
        var (arm, visit, heavy, town) = (new int[members], new double[members], new double[members], new double[members]);
        for (var row = 0; row < members; row++)
        {
            (heavy[row], town[row]) = (Chance(0.3), Chance(0.6));
            arm[row] = (int)Chance(heavy[row] == 1d ? TreatedOfHeavy : TreatedOfLight);
            visit[row] = Chance((heavy[row] == 1d ? BaseOfHeavy : Base) + (arm[row] * Effect(heavy[row] == 1d, town[row] == 1d)));
        }

        return new ExperimentLog(
            "trial.csv", "arm", ["none", "mail"], [.. arm], [new ExperimentOutcome("visit", [.. visit])],
            [new ExperimentCovariate("heavy", [], [.. heavy]), new ExperimentCovariate("town", ImmutableArray.Create("country", "town"), [.. town])]);
    }

    public double Chance(double probability) => (_dice.Next() >> 11) * (1d / (1UL << 53)) < probability ? 1d : 0d;
}
