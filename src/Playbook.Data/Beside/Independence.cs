using System.Collections.Immutable;

namespace Playbook.Data.Beside;

/// <summary>
/// Whether columns say something each: one that is the same for all rows, or follows from those before it by sums and multiples, has no effect
/// that could be told from theirs. Found by orthogonalising them in turn (modified Gram and Schmidt).
/// </summary>
internal static class Independence
{
    private const double Negligible = 1e-9;

    /// <summary>The first column that says nothing of its own; -1 when all do.</summary>
    public static int FirstDependent(ImmutableArray<ImmutableArray<double>> rows, int columns)
    {
        var found = new List<double[]> { Unit([.. rows.Select(_ => 1d)]) };
        for (var column = 0; column < columns; column++)
        {
            double[] rest = [.. rows.Select(row => row[column])];
            var whole = Norm(rest);
            foreach (var direction in found)
            {
                var along = direction.Zip(rest, (left, right) => left * right).Sum();
                for (var i = 0; i < rest.Length; i++) rest[i] -= along * direction[i];
            }

            if (Norm(rest) <= Negligible * whole) return column;
            found.Add(Unit(rest));
        }

        return -1;
    }

    private static double[] Unit(double[] column)
    {
        var norm = Norm(column);
        return [.. column.Select(value => value / norm)];
    }

    private static double Norm(double[] column) => Math.Sqrt(column.Sum(value => value * value));
}
