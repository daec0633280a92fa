using System.Collections.Immutable;
using System.Globalization;
using Playbook.Data.Diagnostics;
using Playbook.Data.Orders;
using Playbook.Data.Orders.Columns;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Beside;

/// <summary>
/// Reads covariates of members: a table with a column of the member, every other column a number such as 0 or 1. Each member of the log must
/// have a row with every number; members that the log does not have are passed over. Of two rows of a member the last counts.
/// </summary>
public static class CovariateReader
{
    /// <summary>More covariates than this need more members than most logs have.</summary>
    private const int Most = 6;

    /// <summary>A number of more than this, either way, is an amount or a date, not a property to be compared with 0.</summary>
    private const double Greatest = 1_000d;

    /// <param name="path">The file.</param>
    /// <param name="log">Whose members.</param>
    /// <param name="memberColumn">The column of the member when it was stated for the log; it is taken if the file has it.</param>
    public static CovariateReading Read(string path, OrderLog log, string? memberColumn)
    {
        var opening = TableFile.Open(path);
        if (opening.Reader is not { } table) return new([], [], opening.Diagnostics);
        using (table)
        {
            var member = ColumnMap.MemberOf(table, memberColumn);
            if (member < 0) return Failed(ColumnMap.NotGuessed(table, OrderColumn.Member));
            ImmutableArray<int> places = [.. Enumerable.Range(0, table.Columns.Length).Where(column => column != member)];
            if (places.Length is 0 or > Most) return Failed(DataDiagnostics.About(path, BesideDiagnostics.CovariateColumns, Number(places.Length), Number(Most)));
            var (notes, rows) = (new RowNotes(table), new Dictionary<string, ImmutableArray<double>>(StringComparer.Ordinal));
            while (table.Read())
            {
                if (!notes.IsWhole()) continue;
                var values = new double[places.Length];
                for (var i = 0; i < values.Length; i++)
                {
                    var text = table.Text(places[i]).Trim();
                    if (!double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out values[i]) || !(Math.Abs(values[i]) <= Greatest))
                        return Failed(At(table, BesideDiagnostics.CovariateNotANumber, ColumnTitle.Of(table.Columns[places[i]]), text));
                }

                rows[table.Text(member).Trim()] = [.. values];
            }

            if (table.Failure is { } failure) return Failed(failure);
            var missing = log.Members.Where(name => !rows.ContainsKey(name)).ToArray();
            if (missing.Length > 0) return Failed(DataDiagnostics.About(path, BesideDiagnostics.MemberWithoutCovariates, Number(missing.Length), Number(log.Members.Length), missing[0]));
            ImmutableArray<ImmutableArray<double>> ofLog = [.. log.Members.Select(name => rows[name])];
            ImmutableArray<string> names = [.. places.Select(place => ColumnTitle.Of(table.Columns[place]))];
            return Independence.FirstDependent(ofLog, names.Length) is >= 0 and var column
                ? Failed(DataDiagnostics.About(path, BesideDiagnostics.CovariateSaysNothing, names[column]))
                : new(names, ofLog, [.. notes.All()]);
        }
    }

    internal static Diagnostic At(TableReader table, DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments)
    {
        var place = table.Place();
        return Diagnostic.Create(descriptor, place, new TextSpan(0, place.Length), arguments);
    }

    private static CovariateReading Failed(Diagnostic diagnostic) => new([], [], [diagnostic]);

    private static Phrase Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
