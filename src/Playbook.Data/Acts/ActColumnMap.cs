using System.Collections.Immutable;
using Playbook.Data.Orders.Columns;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Acts;

/// <summary>Where in a table the columns of a log of acts stand; -1 for what it does without.</summary>
internal sealed record ActColumnMap(int Member, int Time, int Group, int Kind)
{
    public ImmutableArray<int> Used => [.. new[] { Member, Time, Group, Kind }.Where(column => column >= 0).Distinct()];

    /// <summary>The map of a table; null, and the diagnostics say what is missing.</summary>
    public static ActColumnMap? Of(TableReader table, ActLogRequest request, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var stated = new[] { request.Member, request.Time, request.Group, request.Kind };
        var names = new[] { ActColumnNames.Member, ActColumnNames.Time, ActColumnNames.Group, ActColumnNames.Kind };
        var found = stated.Select(name => name is null ? -1 : ColumnMap.Stated(table, name, diagnostics)).ToArray();
        var taken = found.Where(column => column >= 0).ToHashSet();
        for (var i = 0; i < found.Length; i++)
        {
            if (stated[i] is not null) continue;
            found[i] = ColumnMap.Guessed(table.Columns, names[i], taken);
            taken.Add(found[i]);
        }

        if (found[0] < 0 && request.Member is null) diagnostics.Add(ColumnMap.NotGuessed(table, "the member", "--member"));
        if (found[1] < 0 && request.Time is null) diagnostics.Add(ColumnMap.NotGuessed(table, "the time of the act", "--time"));
        return diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? null : new ActColumnMap(found[0], found[1], found[2], found[3]);
    }

    public ActColumns Names(ImmutableArray<string> columns)
    {
        string? Name(int column) => column < 0 ? null : columns[column];
        return new ActColumns(columns[Member], columns[Time], Name(Group), Name(Kind));
    }
}
