using MathNet.Numerics.Integration;

namespace Playbook.Calibration.Numerics;

/// <summary>The quadrature of Gauss and Legendre on the interval from 0 to 1.</summary>
internal static class GaussLegendre
{
    public const int Order = 32;

    private static readonly (double Node, double Weight)[] s_points = [.. Points()];

    public static double Node(int index) => s_points[index].Node;

    public static double Weight(int index) => s_points[index].Weight;

    private static IEnumerable<(double Node, double Weight)> Points()
    {
        var rule = new GaussLegendreRule(0d, 1d, Order);
        return Enumerable.Range(0, Order).Select(index => (rule.GetAbscissa(index), rule.GetWeight(index)));
    }
}
