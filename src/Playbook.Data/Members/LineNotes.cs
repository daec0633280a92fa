using System.Globalization;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Members;

/// <summary>The lines of a file with one fault, of which the first few are named and the others counted.</summary>
internal sealed class LineNotes
{
    private const int Named = 5;

    private readonly List<long> _lines = [];
    private SourceText? _place;
    private long _last;

    public int Count { get; private set; }

    public void Note(TableReader reader)
    {
        if (reader.Line == _last) return;
        _last = reader.Line;
        Count++;
        _place ??= reader.Place();
        if (_lines.Count < Named) _lines.Add(reader.Line);
    }

    /// <summary><c>lines 3, 7, 9 and 12 more</c></summary>
    public Phrase Lines
    {
        get
        {
            var lines = string.Join(", ", _lines.Select(line => line.ToString(CultureInfo.InvariantCulture)));
            return Count > _lines.Count ? $"lines {lines} and {Count - _lines.Count} more" : Count == 1 ? Phrase.Of($"line {lines}") : $"lines {lines}";
        }
    }

    /// <summary>At the first of the lines; null where there is none.</summary>
    public Diagnostic? Say(DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments) =>
        _place is { } place ? Diagnostic.Create(descriptor, place, new TextSpan(0, place.Text.Length), arguments) : null;
}
