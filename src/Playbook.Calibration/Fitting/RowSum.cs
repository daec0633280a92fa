using Playbook.Calibration.Histories;
using Playbook.Calibration.Numerics;

namespace Playbook.Calibration.Fitting;

/// <summary>Sums over the rows of a table on all processors: pieces of a fixed size, added in their order, so that the sum has the same bits everywhere.</summary>
internal static class RowSum
{
    private const int Piece = 4096;

    public static Dual Of(HistoryTable table, Func<HistoryRow, Dual> term)
    {
        var pieces = (table.Rows.Length + Piece - 1) / Piece;
        if (pieces <= 1) return Sum(0, table.Rows.Length);
        var sums = new Dual[pieces];
        Parallel.For(0, pieces, piece => sums[piece] = Sum(piece * Piece, Math.Min((piece + 1) * Piece, table.Rows.Length)));
        return sums.Aggregate((Dual)0d, (sum, next) => sum + next);

        Dual Sum(int from, int to)
        {
            Dual sum = 0d;
            for (var i = from; i < to; i++)
            {
                var row = table.Rows[i];
                sum += term(row) * row.Members;
            }

            return sum;
        }
    }
}
