using System.Collections.Immutable;
using Playbook.Data.Diagnostics;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Orders.Columns;

/// <summary>Where in a table the columns of a log stand; -1 for what it does without.</summary>
internal sealed record ColumnMap(int Member, int Time, int Amount, int Product, int Order, int Currency)
{
    public ImmutableArray<int> Used => [.. new[] { Member, Time, Amount, Order, Currency }.Where(column => column >= 0).Distinct()];

    /// <summary>The map of a table; null, and the diagnostics say what is missing.</summary>
    public static ColumnMap? Of(TableReader table, OrderLogRequest request, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var taken = new HashSet<int>();
        var stated = new[] { request.Member, request.Time, request.Amount, request.Product, request.Order, request.CurrencyColumn };
        var found = stated.Select(name => name is null ? -1 : Stated(table, name, diagnostics)).ToArray();
        taken.UnionWith(found.Where(column => column >= 0));
        foreach (var column in Enum.GetValues<OrderColumn>())
        {
            if (stated[(int)column] is not null) continue;
            found[(int)column] = Guessed(table.Columns, column, taken);
            if (found[(int)column] >= 0) taken.Add(found[(int)column]);
            else if (column is OrderColumn.Member or OrderColumn.Time) diagnostics.Add(NotGuessed(table, column));
        }

        return diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? null : new ColumnMap(found[0], found[1], found[2], found[3], found[4], found[5]);
    }

    /// <summary>Where the member stands in a table beside the log: the column stated for the log if it has it, else the one guessed; -1 for none.</summary>
    public static int MemberOf(TableReader table, string? stated) =>
        stated is not null && table.Columns.IndexOf(stated.Trim()) is >= 0 and var exact ? exact : Guessed(table.Columns, OrderColumn.Member, []);

    /// <summary>Where a column of an order stands by its usual names, among those not taken; -1 for nowhere.</summary>
    public static int Guessed(ImmutableArray<string> columns, OrderColumn column, HashSet<int> taken) => Guessed(columns, ColumnNames.Of(column), taken);

    /// <summary>Where a column of one of these names stands, the surest first, among those not taken; -1 for nowhere.</summary>
    public static int Guessed(ImmutableArray<string> columns, ImmutableArray<string> names, HashSet<int> taken)
    {
        var plain = columns.Select(ColumnNames.Plain).ToList();
        foreach (var name in names)
        {
            var index = plain.IndexOf(name);
            if (index >= 0 && !taken.Contains(index)) return index;
        }

        return -1;
    }

    public static Diagnostic NotGuessed(TableReader table, OrderColumn column)
    {
        var (what, option) = column == OrderColumn.Member ? (Phrase.Of("the member"), "--member") : ("the time of the order", "--time");
        return NotGuessed(table, what, option);
    }

    public static Diagnostic NotGuessed(TableReader table, Phrase what, string option) =>
        DataDiagnostics.About(table.Path, DataDiagnostics.ColumnNotGuessed, what, Listed(table.Columns), option);

    public OrderColumns Names(ImmutableArray<string> columns)
    {
        string? Name(int column) => column < 0 ? null : columns[column];
        return new OrderColumns(columns[Member], columns[Time], Name(Amount), Name(Product), Name(Order), Name(Currency));
    }

    /// <summary>Where the column stands that the user named; -1, and the diagnostics say so.</summary>
    public static int Stated(TableReader table, string name, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var exact = table.Columns.IndexOf(name.Trim());
        if (exact >= 0) return exact;
        var alike = table.Columns.Select(ColumnNames.Plain).ToList().IndexOf(ColumnNames.Plain(name));
        if (alike >= 0 && ColumnNames.Plain(name).Length > 0) return alike;
        var nearest = Spellchecker.Nearest(name, table.Columns);
        var hint = nearest is null ? Phrase.Of("write one of these") : $"perhaps `{nearest}`";
        diagnostics.Add(DataDiagnostics.About(table.Path, DataDiagnostics.ColumnNotFound, name, Listed(table.Columns), hint));
        return -1;
    }

    private static Phrase Listed(ImmutableArray<string> columns) => Phrase.List(columns.Select(column => Phrase.Of($"`{column}`")));
}
