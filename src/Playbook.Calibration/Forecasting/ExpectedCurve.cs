using MathNet.Numerics.Interpolation;
using Playbook.Calibration.Models;

namespace Playbook.Calibration.Forecasting;

/// <summary>
/// E[X(t)] of a model at some hundred times, and between them by cubic curves that never fall (Fritsch and Carlson 1980): a log has a time for each
/// pair of a first day and a month's end, and the sum behind each may be long where few members buy very much.
/// </summary>
internal sealed class ExpectedCurve
{
    private const int Nodes = 257;

    private readonly CubicSpline _curve;

    private ExpectedCurve(CubicSpline curve) => _curve = curve;

    /// <param name="model">What expects.</param>
    /// <param name="longest">The longest time that will be asked, in weeks; above zero.</param>
    public static ExpectedCurve Of(IPurchaseModel model, double longest)
    {
        // Closest at the start, where members differ most.
        double[] times = [.. Enumerable.Range(0, Nodes).Select(i => longest * i * i / ((Nodes - 1d) * (Nodes - 1d)))];
        var values = new double[Nodes];
        Parallel.For(1, Nodes, i => values[i] = model.Expected(times[i]));
        return new(CubicSpline.InterpolatePchipSorted(times, values));
    }

    public double At(double time) => _curve.Interpolate(time);
}
