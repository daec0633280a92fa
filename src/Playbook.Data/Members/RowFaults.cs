using Playbook.Data.Diagnostics;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Members;

/// <summary>What is wrong with the rows of one file, by kind of fault and column.</summary>
internal sealed class RowFaults
{
    private const int NamesShown = 5;

    private readonly Dictionary<(string Kind, string Column), (LineNotes Lines, SortedSet<string> Names)> _faults = [];
    private readonly LineNotes _ragged = new();
    private readonly LineNotes _broken = new();

    public LineNotes WithoutId { get; } = new();

    public LineNotes Twice { get; } = new();

    public LineNotes Late { get; } = new();

    /// <summary>Whether the row cannot be used at all, which is noted.</summary>
    public bool IsUnusable(TableReader reader)
    {
        if (reader.Problem == RecordProblem.None) return false;
        (reader.Problem == RecordProblem.Ragged ? _ragged : _broken).Note(reader);
        return true;
    }

    /// <summary>A value that is not of its column's kind.</summary>
    public void Unreadable(TableReader reader, int column, string kind) => Lines(kind, column, reader).Lines.Note(reader);

    /// <summary>A name that the playbook does not have.</summary>
    public void Unknown(TableReader reader, int column, string name)
    {
        var (lines, names) = Lines(string.Empty, column, reader);
        lines.Note(reader);
        if (names.Count <= NamesShown) names.Add(name);
    }

    /// <param name="reader">The file.</param>
    /// <param name="unreadable">What is said of unreadable values: rows that are left out, or values that are not known.</param>
    public IEnumerable<Diagnostic> Say(TableReader reader, DiagnosticDescriptor unreadable)
    {
        var diagnostics = new List<Diagnostic?>
        {
            _broken.Say(DataDiagnostics.BrokenQuotes, Rows(_broken), _broken.Lines),
            _ragged.Say(DataDiagnostics.RaggedRows, Rows(_ragged), _ragged.Lines, $"{reader.Columns.Length}"),
            WithoutId.Say(MemberDiagnostics.RowsWithoutId, WithoutId.Lines),
            Twice.Say(MemberDiagnostics.SameMemberTwice, Twice.Lines),
        };
        foreach (var ((kind, column), (lines, names)) in _faults.OrderBy(fault => fault.Key))
        {
            var shown = Phrase.List(names.Take(NamesShown).Select(name => Phrase.Of($"`{name}`")));
            diagnostics.Add(kind.Length > 0
                ? lines.Say(unreadable, column, kind, lines.Lines)
                : lines.Say(MemberDiagnostics.UnknownNames, column, names.Count > NamesShown ? Phrase.Of($"{shown} …") : shown, lines.Lines));
        }

        diagnostics.Add(Late.Say(MemberDiagnostics.AfterTheMoment, $"{Late.Count}"));
        return diagnostics.OfType<Diagnostic>();
    }

    private static Phrase Rows(LineNotes lines) => $"{lines.Count}";

    private (LineNotes Lines, SortedSet<string> Names) Lines(string kind, int column, TableReader reader)
    {
        var key = (kind, reader.Columns[column]);
        if (!_faults.TryGetValue(key, out var known)) _faults.Add(key, known = (new LineNotes(), new SortedSet<string>(StringComparer.Ordinal)));
        return known;
    }
}
