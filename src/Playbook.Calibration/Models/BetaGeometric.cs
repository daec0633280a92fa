using System.Collections.Immutable;
using MathNet.Numerics;
using Playbook.Calibration.Histories;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Models;

/// <summary>
/// BG/NBD and its kin. Gaps between purchases are Erlang-k of stage rate λ ~ Gamma(r, alpha): k = 1 is irregular. After a purchase a member
/// drops out with a chance p ~ Beta(a, b): after every repeat purchase in BG/NBD (Fader, Hardie and Lee 2005, "Counting your customers the
/// easy way"), after the first one too in MBG/NBD (Batislam, Denizel and Filiztekin 2007); with k > 1, (M)BG/CNBD-k (Platzer and Reutterer
/// 2016; Reutterer, Platzer and Schröder 2021).
/// </summary>
/// <param name="R">Shape of the Gamma of stage rates.</param>
/// <param name="Alpha">Its rate parameter, in weeks.</param>
/// <param name="A">First parameter of the Beta of dropout.</param>
/// <param name="B">Its second parameter.</param>
/// <param name="Stages">k.</param>
/// <param name="DropsAtFirst">Whether dropout may follow the first purchase (the M of MBG).</param>
public sealed record BetaGeometric(double R, double Alpha, double A, double B, int Stages, bool DropsAtFirst) : IPurchaseModel
{
    private const double Negligible = 1e-13;

    /// <summary>After so many purchases, which few members of few logs can make, the sum over counts goes on as an integral.</summary>
    private const int Direct = 20_000;

    /// <summary>What a Gamma of rate one leaves beyond this and twice its shape is nothing.</summary>
    private const double Last = 40d;

    public string Name => NameOf(Stages, DropsAtFirst);

    public ImmutableArray<ModelParameter> Parameters => [new("r", R), new("alpha", Alpha), new("a", A), new("b", B)];

    /// <summary>How often a member may have dropped out by its first purchase.</summary>
    private int AtFirst => DropsAtFirst ? 1 : 0;

    public static string NameOf(int stages, bool dropsAtFirst) => (dropsAtFirst ? "MBG/" : "BG/") + (stages == 1 ? "NBD" : $"CNBD-{stages}");

    /// <summary>
    /// E[X(t)] = Σ_n P(X(t) ≥ n); the n-th repeat purchase needs nk stages and n − 1 chances to drop out survived (n with the first).
    /// </summary>
    public double Expected(double time) => time <= 0d ? 0d : Surviving(AtFirst) * Further(R, Alpha, B + AtFirst, passed: 0, time);

    /// <summary>P(X(t) = n).</summary>
    public double Probability(int count, double time) => AtLeast(count, time) - AtLeast(count + 1, time);

    public double Alive(PurchaseHistory history) => 1d / (1d + Math.Exp(LogDead(history) - LogAlive(history)));

    public double ExpectedAhead(PurchaseHistory history, double time)
    {
        if (time <= 0d) return 0d;
        var alive = LogAlive(history);
        var all = alive + Math.Log(1d + Math.Exp(Math.Min(LogDead(history) - alive, 700d)));
        var ahead = 0d;
        for (var passed = 0; passed < Stages; passed++)
        {
            var share = Math.Exp(LogAlive(history, passed) - all);
            if (share > 0d)
                ahead += share * Further(R + (Stages * history.Repeats) + passed, Alpha + history.Age, B + history.Repeats + AtFirst, passed, time);
        }

        return ahead;
    }

    public double AtLeastAhead(PurchaseHistory history, int count, double time)
    {
        if (count == 0) return 1d;
        var alive = LogAlive(history);
        var all = alive + Math.Log(1d + Math.Exp(Math.Min(LogDead(history) - alive, 700d)));
        var chance = 0d;
        for (var passed = 0; passed < Stages; passed++)
        {
            var state = new StageState(1, 0, R + (Stages * history.Repeats) + passed, Alpha + history.Age);
            chance += Math.Exp(LogAlive(history, passed) - all) * state.AtLeast((count * Stages) - passed, time);
        }

        var b = B + history.Repeats + AtFirst;
        for (var i = 0; i < count - 1; i++) chance *= (b + i) / (A + b + i);
        return chance;
    }

    /// <summary>
    /// Purchases within a time from now of a member who is alive: λ ~ Gamma(shape, rate), p ~ Beta(A, b), and some stages of the present gap
    /// have passed.
    /// </summary>
    private double Further(double shape, double rate, double b, int passed, double time)
    {
        var tail = new CountTail(shape, rate, time);
        var sum = 0d;
        var staying = 1d;
        for (var n = 1; staying > Negligible; n++)
        {
            tail.AdvanceTo((n * Stages) - passed);
            if (tail.Value < Negligible) break;
            if (n > Direct) return sum + (staying * Rest(shape, rate, b, time, n));
            sum += staying * tail.Value;
            staying *= (b + n - 1) / (A + b + n - 1);
        }

        return sum;
    }

    /// <summary>
    /// Σ over n from a large one of P(at least nk stages) and of the chance to stay from there on: counts so large are as good as their means, so that the first is
    /// that of a Gamma. Even steps in the logarithm of n, up to where nothing is left.
    /// </summary>
    private double Rest(double shape, double rate, double b, double time, int from)
    {
        double start = from - 0.5, end = (Last + (2d * shape)) * time / (rate * Stages);
        if (end <= start) return 0d;
        var pieces = (int)Math.Ceiling(Math.Log2(end / start));
        var span = Math.Log(end / start) / pieces;
        var (sum, stayed) = (0d, LogStaying(from));
        for (var piece = 0; piece < pieces; piece++)
        {
            for (var i = 0; i < GaussLegendre.Order; i++)
            {
                var n = start * Math.Exp(span * (piece + GaussLegendre.Node(i)));
                var stays = Math.Exp(LogStaying(n) - stayed);
                sum += GaussLegendre.Weight(i) * span * n * stays * SpecialFunctions.GammaUpperRegularized(shape, ((n * Stages) - 0.5) * rate / time);
            }
        }

        return sum;

        double LogStaying(double n) => SpecialFunctions.GammaLn(b + n - 1d) - SpecialFunctions.GammaLn(A + b + n - 1d);
    }

    private double AtLeast(int count, double time)
    {
        if (count == 0) return 1d;
        var tail = new CountTail(R, Alpha, time);
        tail.AdvanceTo(count * Stages);
        return tail.Value * Surviving(count - 1 + AtFirst);
    }

    /// <summary>B(a, b + n)/B(a, b): chance to survive n chances to drop out.</summary>
    private double Surviving(int chances)
    {
        var surviving = 1d;
        for (var i = 0; i < chances; i++) surviving *= (B + i) / (A + B + i);
        return surviving;
    }

    private double LogAlive(PurchaseHistory history)
    {
        var sum = double.NegativeInfinity;
        for (var passed = 0; passed < Stages; passed++)
        {
            var next = LogAlive(history, passed);
            var (large, small) = sum >= next ? (sum, next) : (next, sum);
            sum = double.IsNegativeInfinity(small) ? large : large + Math.Log(1d + Math.Exp(small - large));
        }

        return sum;
    }

    /// <summary>ln of the likelihood of being alive with some stages of the present gap passed, but for what <see cref="LogDead"/> leaves out too.</summary>
    private double LogAlive(PurchaseHistory history, int passed)
    {
        var silence = history.Age - history.Recency;
        if (passed > 0 && silence <= 0d) return double.NegativeInfinity;
        var shape = R + (Stages * history.Repeats);
        var log = -shape * Math.Log(Alpha + history.Age);
        for (var j = 0; j < passed; j++) log += Math.Log((shape + j) * silence / ((j + 1) * (Alpha + history.Age)));
        return log;
    }

    /// <summary>The same of having dropped out at the last purchase: B(a + 1, b + n − 1)/B(a, b + n) = a/(b + n − 1) of n chances.</summary>
    private double LogDead(PurchaseHistory history)
    {
        var chances = history.Repeats + AtFirst;
        if (chances == 0) return double.NegativeInfinity;
        return Math.Log(A / (B + chances - 1)) - ((R + (Stages * history.Repeats)) * Math.Log(Alpha + history.Recency));
    }
}
