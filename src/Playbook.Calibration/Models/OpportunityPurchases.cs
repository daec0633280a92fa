using System.Collections.Immutable;
using MathNet.Numerics;
using Playbook.Calibration.Histories;

namespace Playbook.Calibration.Models;

/// <summary>The BG/BB (<see cref="BetaBernoulli"/>) in the time of a log: what it says of opportunities, by the weeks in which they come.</summary>
/// <param name="Model">By opportunities.</param>
/// <param name="Opportunities">When they come, counted from a member's first purchase.</param>
public sealed record OpportunityPurchases(BetaBernoulli Model, Opportunities Opportunities) : IPurchaseModel
{
    public const string ModelName = "BG/BB";

    public string Name => ModelName;

    public ImmutableArray<ModelParameter> Parameters => Model.Parameters;

    public double Expected(double time) => Model.Expected(Opportunities.Passed(time));

    /// <summary>Of being alive at the last opportunity: whether the next will be seen is a part of what is ahead.</summary>
    public double Alive(PurchaseHistory history)
    {
        var (last, passed) = (Opportunities.Passed(history.Recency), Opportunities.Passed(history.Age));
        return Model.AliveAtLast(history.Repeats, last, passed);
    }

    public double ExpectedAhead(PurchaseHistory history, double time)
    {
        var (last, passed) = (Opportunities.Passed(history.Recency), Opportunities.Passed(history.Age));
        return Model.ExpectedAhead(history.Repeats, last, passed, Opportunities.Passed(history.Age + time) - passed);
    }

    /// <summary>Over how many of the opportunities ahead a member lives to see; of these it takes a beta-binomial number.</summary>
    public double AtLeastAhead(PurchaseHistory history, int count, double time)
    {
        if (count == 0) return 1d;
        var passed = Opportunities.Passed(history.Age);
        var ahead = Opportunities.Passed(history.Age + time) - passed;
        double alive = 1d, chance = 0d;
        for (var seen = 0; seen <= ahead; seen++)
        {
            var next = seen == ahead ? 0d : alive * (Model.Delta + passed + seen) / (Model.Gamma + Model.Delta + passed + seen);
            chance += (alive - next) * AtLeast(count, seen, Model.Alpha + history.Repeats, Model.Beta + passed - history.Repeats);
            alive = next;
        }

        return Alive(history) * chance;
    }

    /// <summary>P(at least so many of n) of a beta-binomial.</summary>
    private static double AtLeast(int count, int n, double alpha, double beta)
    {
        var sum = 0d;
        for (var taken = count; taken <= n; taken++)
            sum += Math.Exp(SpecialFunctions.BinomialLn(n, taken) + SpecialFunctions.BetaLn(alpha + taken, beta + n - taken) - SpecialFunctions.BetaLn(alpha, beta));
        return sum;
    }
}
