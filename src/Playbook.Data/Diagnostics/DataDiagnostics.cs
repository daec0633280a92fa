using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Data.Diagnostics;

/// <summary>What can be wrong with files of data, and with the logs of orders in them.</summary>
public static class DataDiagnostics
{
    public static readonly DiagnosticDescriptor FileNotFound = Error("PB9301");

    public static readonly DiagnosticDescriptor NotReadable = Error("PB9302");

    public static readonly DiagnosticDescriptor EmptyFile = Error("PB9303");

    public static readonly DiagnosticDescriptor NotATable = Error("PB9304");

    public static readonly DiagnosticDescriptor DamagedFile = Error("PB9305");

    public static readonly DiagnosticDescriptor NoHeader = Error("PB9306");

    public static readonly DiagnosticDescriptor ColumnNotFound = Error("PB9307");

    public static readonly DiagnosticDescriptor ColumnNotGuessed = Error("PB9308");

    public static readonly DiagnosticDescriptor BrokenQuotes = Warning("PB9309");

    public static readonly DiagnosticDescriptor RaggedRows = Warning("PB9310");

    public static readonly DiagnosticDescriptor TakenAsChinese = Warning("PB9311");

    public static readonly DiagnosticDescriptor TooLargeForMemory = Error("PB9312");

    public static readonly DiagnosticDescriptor InvalidCharacters = Warning("PB9313");

    public static readonly DiagnosticDescriptor NoMember = Warning("PB9321");

    public static readonly DiagnosticDescriptor UnreadableDate = Warning("PB9322");

    public static readonly DiagnosticDescriptor UnreadableAmount = Warning("PB9323");

    public static readonly DiagnosticDescriptor InTheFuture = Warning("PB9324");

    public static readonly DiagnosticDescriptor ClockSkew = Warning("PB9325");

    public static readonly DiagnosticDescriptor Refunds = Info("PB9326");

    public static readonly DiagnosticDescriptor OrdersOfNothing = Info("PB9327");

    public static readonly DiagnosticDescriptor DuplicateRows = Info("PB9328");

    public static readonly DiagnosticDescriptor MixedCurrencies = Error("PB9329");

    public static readonly DiagnosticDescriptor DayOrMonthFirst = Warning("PB9330");

    public static readonly DiagnosticDescriptor ThousandsOrDecimals = Warning("PB9331");

    public static readonly DiagnosticDescriptor DaysInUtc = Info("PB9332");

    public static readonly DiagnosticDescriptor UnknownTimeZone = Error("PB9333");

    public static readonly DiagnosticDescriptor NoOrdersLeft = Error("PB9334");

    public static readonly DiagnosticDescriptor OneCustomer = Warning("PB9335");

    public static readonly DiagnosticDescriptor OneDay = Warning("PB9336");

    public static readonly DiagnosticDescriptor NobodyCameBack = Warning("PB9337");

    public static readonly DiagnosticDescriptor MuchLeftOut = Warning("PB9338");

    public static readonly DiagnosticDescriptor OutsideThePeriod = Info("PB9339");

    public static readonly DiagnosticDescriptor EqualRowsKept = Info("PB9340");

    public static readonly DiagnosticDescriptor OtherCurrency = Info("PB9341");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        FileNotFound, NotReadable, EmptyFile, NotATable, DamagedFile, NoHeader, ColumnNotFound, ColumnNotGuessed, BrokenQuotes, RaggedRows, TakenAsChinese, TooLargeForMemory, InvalidCharacters,
        NoMember, UnreadableDate, UnreadableAmount, InTheFuture, ClockSkew, Refunds, OrdersOfNothing, DuplicateRows, MixedCurrencies, DayOrMonthFirst, ThousandsOrDecimals,
        DaysInUtc, UnknownTimeZone, NoOrdersLeft, OneCustomer, OneDay, NobodyCameBack, MuchLeftOut, OutsideThePeriod, EqualRowsKept, OtherCurrency,
    ];

    /// <summary>A diagnostic about a file as a whole.</summary>
    public static Diagnostic About(string path, DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments) =>
        Diagnostic.Create(descriptor, new SourceText(path, string.Empty), new TextSpan(0, 0), arguments);

    private static DiagnosticDescriptor Error(string code) => new(code, Severity.Error, typeof(DataDiagnostics).Assembly);

    private static DiagnosticDescriptor Warning(string code) => new(code, Severity.Warning, typeof(DataDiagnostics).Assembly);

    private static DiagnosticDescriptor Info(string code) => new(code, Severity.Info, typeof(DataDiagnostics).Assembly);
}
