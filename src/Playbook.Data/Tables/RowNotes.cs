using System.Globalization;
using Playbook.Data.Diagnostics;
using Playbook.Diagnostics;

namespace Playbook.Data.Tables;

/// <summary>Counts the rows of a table that cannot be used, by reason, with the place of the first of each.</summary>
internal sealed class RowNotes(TableReader table)
{
    private readonly SortedDictionary<int, (DiagnosticDescriptor Descriptor, int Count, SourceText First)> _columns = [];
    private (int Count, SourceText First)? _ragged;
    private (int Count, SourceText First)? _broken;

    /// <summary>Whether the current record is whole; one that is not is counted.</summary>
    public bool IsWhole()
    {
        if (table.Problem == RecordProblem.Ragged) _ragged = ((_ragged?.Count ?? 0) + 1, _ragged?.First ?? table.Place());
        if (table.Problem == RecordProblem.BrokenQuotes) _broken = ((_broken?.Count ?? 0) + 1, _broken?.First ?? table.Place());
        return table.Problem == RecordProblem.None;
    }

    /// <summary>Counts the current record as one whose field cannot be used.</summary>
    public void Add(int column, DiagnosticDescriptor descriptor) =>
        _columns[column] = _columns.TryGetValue(column, out var note) ? note with { Count = note.Count + 1 } : (descriptor, 1, table.Place());

    public IEnumerable<Diagnostic> All()
    {
        foreach (var note in table.Notes) yield return note;
        if (_ragged is { } ragged) yield return Of(DataDiagnostics.RaggedRows, ragged.First, Number(ragged.Count), Line(ragged.First), Number(table.Columns.Length));
        if (_broken is { } broken) yield return Of(DataDiagnostics.BrokenQuotes, broken.First, Number(broken.Count), Line(broken.First));
        foreach (var (column, note) in _columns) yield return Of(note.Descriptor, note.First, table.Columns[column], Number(note.Count), Line(note.First));
        if (table.Failure is { } failure) yield return failure;
    }

    /// <summary>A finding about the columns of the table, at its header.</summary>
    public Diagnostic AtHeader(DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments)
    {
        var source = SourceText.Excerpt(table.Path, string.Join(',', table.Columns), 1);
        return Diagnostic.Create(descriptor, source, new TextSpan(0, source.Length), arguments);
    }

    public Diagnostic ColumnMissing(string name) => AtHeader(
        DataDiagnostics.ColumnNotFound, name, Columns(), Spellchecker.Nearest(name, table.Columns) is { } near ? Phrase.Of($"perhaps `{near}`") : "write the name as the file spells it");

    public Phrase Columns() => Phrase.List(table.Columns.Select(name => Phrase.Of($"`{name}`")));

    private static Diagnostic Of(DiagnosticDescriptor descriptor, SourceText place, params ReadOnlySpan<Phrase> arguments) => Diagnostic.Create(descriptor, place, new TextSpan(0, place.Length), arguments);

    private static Phrase Line(SourceText place) => $"the first on line {place.PositionOf(0).Line}";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
