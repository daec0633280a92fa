using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using Playbook.Data.Diagnostics;
using Playbook.Data.Orders;
using Playbook.Data.Orders.Columns;
using Playbook.Data.Orders.Times;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Beside;

/// <summary>
/// Reads a calendar of special days. With a column of 0 and 1, or of false and true, each row holds from its day until the next row's, so that days,
/// weeks and months may be listed alike; the last holds as long as the one before it. With names, with 1 alone or with no other column, the days
/// listed are the special ones. A row with nothing in that column is not special.
/// </summary>
public static class CalendarReader
{
    private static readonly LocalDate s_epoch = new(1970, 1, 1);

    /// <param name="path">The file.</param>
    /// <param name="log">The days are counted from its first.</param>
    /// <param name="known">The last day that a fit may know of, so counted.</param>
    /// <param name="last">The last day that is forecast, so counted.</param>
    public static CalendarReading Read(string path, OrderLog log, int known, int last)
    {
        var opening = TableFile.Open(path);
        if (opening.Reader is not { } table) return new(string.Empty, [], opening.Diagnostics);
        using (table)
        {
            var dates = Math.Max(0, ColumnMap.Guessed(table.Columns, OrderColumn.Time, []));
            var other = table.Columns.Length == 1 ? -1 : dates == 0 ? 1 : 0;
            var (notes, rows) = (new RowNotes(table), new SortedDictionary<int, DayMark>());
            (DayMark Mark, long Line, string Text)? kind = null;
            while (table.Read())
            {
                if (!notes.IsWhole()) continue;
                if (TimeText.Parse(Encoding.UTF8.GetBytes(table.Text(dates).Trim())) is not { Form: TimeForm.Day } time)
                    return Failed(CovariateReader.At(table, BesideDiagnostics.CalendarUnreadable, ColumnTitle.Of(table.Columns[dates]), table.Text(dates).Trim()));
                var text = other < 0 ? string.Empty : table.Text(other).Trim();
                var mark = other < 0 ? DayMark.Yes : DayMarks.Of(text);
                if (mark != DayMark.Blank) kind ??= (mark, table.Line, text);
                if (mark != DayMark.Blank && (mark == DayMark.Name) != (kind!.Value.Mark == DayMark.Name))
                    return Failed(CovariateReader.At(table, BesideDiagnostics.CalendarMixed, ColumnTitle.Of(table.Columns[other]), text, $"{kind.Value.Line}", kind.Value.Text));
                rows[Period.DaysBetween(log.First, s_epoch.PlusDays(time.Day))] = mark;
            }

            if (table.Failure is { } failure) return Failed(failure);
            var isFlags = other >= 0 && kind is { Mark: not DayMark.Name };
            var holds = isFlags && rows.Values.Any(mark => mark != DayMark.Yes);
            var name = isFlags ? ColumnTitle.Of(table.Columns[other]) : ColumnTitle.Of(Path.GetFileNameWithoutExtension(path));
            var special = holds ? Held(rows, last, out var end) : Listed(rows, last, out end);
            return new(name, special, [.. notes.All(), .. Review(special, end)]);
        }

        IEnumerable<Diagnostic> Review(ImmutableArray<bool> special, int end)
        {
            var seen = special.Take(known + 1).Count(day => day);
            if (seen == 0 || seen > known) yield return DataDiagnostics.About(path, BesideDiagnostics.CalendarSaysNothing, Day(log.First), Day(log.First.PlusDays(known)));
            else if (end < last) yield return DataDiagnostics.About(path, BesideDiagnostics.CalendarEndsEarly, Day(log.First.PlusDays(end)), Day(log.First.PlusDays(last)));
        }
    }

    private static ImmutableArray<bool> Held(SortedDictionary<int, DayMark> rows, int last, out int end)
    {
        var special = new bool[last + 1];
        int[] days = [.. rows.Keys];
        end = days.Length == 1 ? days[0] : days[^1] + (days[^1] - days[^2]) - 1;
        for (var i = 0; i < days.Length; i++)
        {
            if (rows[days[i]] != DayMark.Yes) continue;
            var to = i + 1 < days.Length ? days[i + 1] - 1 : end;
            for (var day = Math.Max(0, days[i]); day <= Math.Min(to, last); day++) special[day] = true;
        }

        return [.. special];
    }

    /// <summary>A list of special days says of every other day that it is none, so it never ends too early.</summary>
    private static ImmutableArray<bool> Listed(SortedDictionary<int, DayMark> rows, int last, out int end)
    {
        var special = new bool[last + 1];
        foreach (var (day, mark) in rows.Where(row => row.Key >= 0 && row.Key <= last)) special[day] = mark != DayMark.Blank;
        end = last;
        return [.. special];
    }

    private static CalendarReading Failed(Diagnostic diagnostic) => new(string.Empty, [], [diagnostic]);

    private static Phrase Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
