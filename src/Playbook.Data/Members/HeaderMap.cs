using System.Collections.Immutable;
using Playbook.Data.Diagnostics;
using Playbook.Data.Orders.Columns;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Members;

/// <summary>Which columns of a file hold what: those that the user named, else those with a name that is known for it.</summary>
internal sealed class HeaderMap(TableReader reader, TeamSources sources)
{
    private readonly ImmutableArray<Diagnostic>.Builder _faults = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HashSet<int> _used = [];

    public IEnumerable<Diagnostic> Faults => _faults;

    /// <summary>The columns that are read.</summary>
    public ImmutableArray<int> Used => [.. _used.Order()];

    /// <summary>The place of the column, or null where the file has none.</summary>
    public int? Find(ColumnWord column)
    {
        if (sources.Columns.GetValueOrDefault(column.Word) is { } stated) return Stated(stated);
        return column.Names.Select(Alike).FirstOrDefault(place => place is not null);
    }

    /// <summary>The column, without which nothing can be said.</summary>
    public int? Need(ColumnWord column)
    {
        if (Find(column) is { } place) return place;
        if (!sources.Columns.ContainsKey(column.Word))
            _faults.Add(DataDiagnostics.About(reader.Path, MemberDiagnostics.NoSuchColumn, $"`{column.Title}`", Columns, $"`--column {column.Word}=…`"));
        return null;
    }

    /// <summary>A column by the very name that the playbook gives it.</summary>
    public int? Named(string name) => Place(name);

    /// <summary><c>`id`, `joined`</c></summary>
    public Phrase Columns => Phrase.List(reader.Columns.Select(name => Phrase.Of($"`{name}`")));

    private int? Stated(string name)
    {
        if ((Place(name) ?? Alike(name)) is { } place) return place;
        _faults.Add(DataDiagnostics.About(reader.Path, DataDiagnostics.ColumnNotFound, name, Columns, Spellchecker.Nearest(name, reader.Columns) is { } near ? Phrase.Of($"perhaps `{near}`") : string.Empty));
        return null;
    }

    private int? Place(string name) => Noted(reader.Columns.ToList().FindIndex(column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A column whose name differs in capitals, blanks and underscores alone.</summary>
    private int? Alike(string name) => ColumnNames.Plain(name) is { Length: > 0 } plain ? Noted(reader.Columns.ToList().FindIndex(column => ColumnNames.Plain(column) == plain)) : null;

    private int? Noted(int place)
    {
        if (place < 0) return null;
        _used.Add(place);
        return place;
    }
}
