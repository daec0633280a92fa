using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Fitting;

/// <summary>A log-likelihood as a function of the logarithms of its parameters, within bounds beyond which no data can tell.</summary>
/// <param name="most">Of each parameter, the greatest value that is looked at.</param>
/// <param name="likelihood">Of the parameters themselves.</param>
/// <param name="least">Of each parameter, the least value that is looked at, 0 for no least of its own; empty for none at all.</param>
internal sealed class LogObjective(ImmutableArray<double> most, LogObjective.Likelihood likelihood, ImmutableArray<double> least = default)
{
    public delegate Dual Likelihood(ReadOnlySpan<Dual> parameters);

    /// <summary>No parameter is looked at below e^−12, about 6e-6.</summary>
    private const double Least = -12d;

    /// <summary>So near to a least value of its own a parameter stands at it.</summary>
    private const double Touching = 1e-3;

    private readonly ImmutableArray<double> _most = [.. most.Select(Math.Log)];
    private readonly ImmutableArray<double> _least = [.. most.Select((_, i) => least.IsDefaultOrEmpty || least[i] <= 0d ? Least : Math.Log(least[i]))];

    public int Size => _most.Length;

    /// <summary>Whether a parameter ended where the data no longer tell it from one further out.</summary>
    public bool IsAtBound(int parameter, double log) => log < _least[parameter] + (_least[parameter] > Least ? Touching : 0.5) || log > _most[parameter] - 0.1;

    public double Clamp(int parameter, double log) => Math.Clamp(log, _least[parameter], _most[parameter]);

    /// <summary>Whether a step in that direction would leave the box.</summary>
    public bool Leaves(int parameter, double log, double direction) => (log >= _most[parameter] && direction > 0d) || (log <= _least[parameter] && direction < 0d);

    /// <summary>The value at a point and its gradient there; minus infinity where the likelihood cannot be computed.</summary>
    public double At(ReadOnlySpan<double> point, Span<double> gradient)
    {
        Span<Dual> parameters = stackalloc Dual[Size];
        Dual result = 0d;
        for (var first = 0; first < Size; first += Dual.MaxParameters)
        {
            // More parameters than lanes are differentiated by in turns.
            var lanes = Math.Min(Dual.MaxParameters, Size - first);
            for (var i = 0; i < Size; i++)
            {
                var value = Math.Exp(point[i]);
                parameters[i] = i >= first && i < first + lanes ? new Dual(value, Vector512<double>.Zero.WithElement(i - first, value)) : (Dual)value;
            }

            result = likelihood(parameters);
            for (var lane = 0; lane < lanes; lane++) gradient[first + lane] = result.Slope.GetElement(lane);
        }

        return double.IsFinite(result.Value) ? result.Value : double.NegativeInfinity;
    }
}
