using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Playbook.Data.Diagnostics;
using Playbook.Data.Orders.Amounts;
using Playbook.Data.Orders.Currencies;
using Playbook.Data.Orders.Times;
using Playbook.Diagnostics;

namespace Playbook.Data.Orders.Reading;

/// <summary>Says what became of the rows of a log, with counts and lines.</summary>
internal static class OrderDiagnostics
{
    private const int MuchInHundred = 5;

    /// <summary>One diagnostic for all rows that were left out for one reason.</summary>
    /// <param name="about">What else the message speaks of: the day, the currency, the text that cannot be read.</param>
    public static Diagnostic OfDropped(string path, DroppedRows dropped, SourceText? place, Phrase about)
    {
        var source = place ?? SourceText.Excerpt(path, string.Empty, (int)Math.Min(dropped.FirstLines[0], int.MaxValue));
        return Diagnostic.Create(DescriptorOf(dropped.Reason), source, new TextSpan(0, source.Length), Number(dropped.Count), Lines(dropped.Count, dropped.FirstLines), about);
    }

    public static Diagnostic OfEqualKept(string path, LineTally repeated) =>
        OfLines(path, repeated.First[0], DataDiagnostics.EqualRowsKept, Number(repeated.Count), Lines(repeated.Count, repeated.First));

    public static Diagnostic OfZeroKept(string path, LineTally zero) =>
        OfLines(path, zero.First[0], DataDiagnostics.OrdersOfNothing, Number(zero.Count), Lines(zero.Count, zero.First), "they count as orders");

    public static Diagnostic OfCurrencies(string path, IEnumerable<CurrencyUse> uses)
    {
        var found = uses.OrderByDescending(use => use.Lines.Count).ThenBy(use => use.Sign, StringComparer.Ordinal).ToList();
        return OfLines(
            path,
            found[1].Lines.First[0],
            DataDiagnostics.MixedCurrencies,
            Phrase.List(found.Take(6).Select(use => Phrase.Of($"{use.Sign} ({Number(use.Lines.Count)} rows, {Lines(use.Lines.Count, use.Lines.First)})"))),
            found[0].Codes[0]);
    }

    /// <summary>A warning when many rows are faulty: not those that are no orders by their nature, or that nobody asked for.</summary>
    public static Diagnostic? OfShare(string path, long rows, IEnumerable<DroppedRows> dropped)
    {
        var faulty = dropped.Where(reason => IsFault(reason.Reason)).Sum(reason => reason.Count);
        return faulty * 100 > rows * MuchInHundred ? DataDiagnostics.About(path, DataDiagnostics.MuchLeftOut, Number(faulty), Number(rows), Number(faulty * 100 / rows)) : null;
    }

    /// <summary>What is to be said where no row tells which of day and month comes first; null where one does.</summary>
    public static Diagnostic? OfDayOrMonth(string path, TimeColumn times) => times.IsUndecided ? DataDiagnostics.About(path, DataDiagnostics.DayOrMonthFirst, times.Ambiguous!, "the month was taken first") : null;

    /// <summary>The same of thousands and decimals.</summary>
    public static Diagnostic? OfDecimals(string path, AmountColumn amounts) => amounts.IsUndecided ? DataDiagnostics.About(path, DataDiagnostics.ThousandsOrDecimals, amounts.Ambiguous!, "the separator was taken to divide decimals") : null;

    /// <summary><c>2026-01-31</c>; empty for no day.</summary>
    public static string Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : string.Empty;

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static Diagnostic OfLines(string path, long line, DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments) =>
        Diagnostic.Create(descriptor, SourceText.Excerpt(path, string.Empty, (int)Math.Min(line, int.MaxValue)), new TextSpan(0, 0), arguments);

    private static Phrase Lines(long count, ImmutableArray<long> first)
    {
        var list = Phrase.List(first.Select(line => (Phrase)line.ToString(CultureInfo.InvariantCulture)));
        if (count == 1) return $"line {list}";
        return count == first.Length ? Phrase.Of($"lines {list}") : $"lines {list} and {Number(count - first.Length)} more";
    }

    private static bool IsFault(DropReason reason) => reason switch
    {
        DropReason.BrokenQuotes or DropReason.Ragged or DropReason.NoMember or DropReason.UnreadableDate or DropReason.UnreadableAmount or DropReason.Future
            or DropReason.ClockSkew or DropReason.Duplicate => true,
        DropReason.Refund or DropReason.Nothing or DropReason.OtherCurrency or DropReason.OutsideThePeriod => false,
        _ => throw new InvalidOperationException($"No such reason: {reason}."),
    };

    private static DiagnosticDescriptor DescriptorOf(DropReason reason) => reason switch
    {
        DropReason.BrokenQuotes => DataDiagnostics.BrokenQuotes,
        DropReason.Ragged => DataDiagnostics.RaggedRows,
        DropReason.NoMember => DataDiagnostics.NoMember,
        DropReason.UnreadableDate => DataDiagnostics.UnreadableDate,
        DropReason.UnreadableAmount => DataDiagnostics.UnreadableAmount,
        DropReason.Refund => DataDiagnostics.Refunds,
        DropReason.Nothing => DataDiagnostics.OrdersOfNothing,
        DropReason.OtherCurrency => DataDiagnostics.OtherCurrency,
        DropReason.OutsideThePeriod => DataDiagnostics.OutsideThePeriod,
        DropReason.Future => DataDiagnostics.InTheFuture,
        DropReason.ClockSkew => DataDiagnostics.ClockSkew,
        DropReason.Duplicate => DataDiagnostics.DuplicateRows,
        _ => throw new InvalidOperationException($"No such reason: {reason}."),
    };
}
