using System.Text;
using Playbook.Diagnostics;

namespace Playbook.Baselines;

/// <summary>Writes a source with notes under its lines, so that a baseline reads as the source itself.</summary>
internal sealed class AnnotatedSource(SourceText source)
{
    private readonly SortedDictionary<int, List<string>> _notes = [];

    public void Note(int offset, string note)
    {
        var line = source.LineIndexOf(offset);
        if (!_notes.TryGetValue(line, out var notes)) _notes[line] = notes = [];
        notes.Add(note);
    }

    /// <param name="oneLine">Joins the notes of a line instead of writing one below the other.</param>
    public string Write(bool oneLine = false)
    {
        var text = new StringBuilder();
        for (var line = 0; line < source.LineCount; line++)
        {
            text.Append(source.ToString(source.LineSpan(line))).Append('\n');
            if (!_notes.TryGetValue(line, out var notes)) continue;
            foreach (var note in oneLine ? [string.Join(" ", notes)] : notes) text.Append("//~ ").Append(note).Append('\n');
        }

        return text.ToString();
    }
}
