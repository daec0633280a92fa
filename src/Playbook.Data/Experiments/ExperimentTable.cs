using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagnostics;

namespace Playbook.Data.Experiments;

/// <summary>Gathers the rows of a log and makes columns of them; what is left out is counted, with the first line of each kind.</summary>
internal sealed class ExperimentTable(string path, ImmutableArray<string> header, int treatment, ImmutableArray<int> outcomes)
{
    /// <summary>A column with more words than this says who somebody is rather than what.</summary>
    private const int MostLabels = 100;

    private readonly List<string[]> _rows = [];
    private readonly List<double[]> _measured = [];
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, (int Count, int Line, string Text)> _unreadable = [];
    private (int Count, int Line) _malformed;

    public void Add(CsvRow row)
    {
        if (row.Fields.Length != header.Length)
        {
            _malformed = (_malformed.Count + 1, _malformed.Count == 0 ? row.Line : _malformed.Line);
            return;
        }

        for (var i = 0; i < header.Length; i++) row.Fields[i] = Word(row.Fields[i].Trim());
        if (row.Fields[treatment].Length == 0)
        {
            LeaveOut(treatment, row);
            return;
        }

        var measured = new double[outcomes.Length];
        for (var i = 0; i < measured.Length; i++)
        {
            measured[i] = Number(row.Fields[outcomes[i]]);
            if (double.IsFinite(measured[i])) continue;
            LeaveOut(outcomes[i], row);
            return;
        }

        _rows.Add(row.Fields);
        _measured.Add(measured);
    }

    public ExperimentReading Finish(string? control, ImmutableArray<int> covariates)
    {
        var notes = Notes();
        if (_rows.Count == 0) return Failed(ExperimentDiagnostics.NoRows);
        var arms = _rows.Select(row => row[treatment]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var untreated = control ?? ExperimentNames.Control(arms);
        if (untreated is null || !arms.Contains(untreated, StringComparer.Ordinal))
        {
            var names = arms.Take(10).Select(arm => Phrase.Of($"`{arm}`"));
            return arms is [var only] && untreated is null
                ? Failed(ExperimentDiagnostics.OneArm, only, header[treatment])
                : Failed(ExperimentDiagnostics.ControlUnsaid, header[treatment], Phrase.List(names));
        }

        if (arms.Count == 1) return Failed(ExperimentDiagnostics.OneArm, untreated, header[treatment]);
        ImmutableArray<string> order = [untreated, .. arms.Where(arm => arm != untreated)];
        var places = order.Select((arm, i) => (arm, i)).ToDictionary(pair => pair.arm, pair => pair.i, StringComparer.Ordinal);
        var known = covariates.Select(column => Covariate(column, notes)).OfType<ExperimentCovariate>().ToImmutableArray();
        return new ExperimentReading(
            new ExperimentLog(
                path, header[treatment], order, [.. _rows.Select(row => places[row[treatment]])],
                [.. outcomes.Select((column, i) => new ExperimentOutcome(header[column], [.. _measured.Select(row => row[i])]))], known),
            notes.ToImmutable());

        ExperimentReading Failed(DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments)
        {
            notes.Add(LogLine.Report(path, 1, string.Join(',', header), descriptor, arguments));
            return new ExperimentReading(null, notes.ToImmutable());
        }
    }

    private ImmutableArray<Diagnostic>.Builder Notes()
    {
        var notes = ImmutableArray.CreateBuilder<Diagnostic>();
        if (_malformed.Count > 0) notes.Add(LogLine.Report(path, _malformed.Line, string.Empty, ExperimentDiagnostics.RowMalformed, $"{_malformed.Count}", $"{header.Length}", $"{_malformed.Line}"));
        foreach (var (column, left) in _unreadable)
            notes.Add(LogLine.Report(path, left.Line, left.Text, ExperimentDiagnostics.ValueUnreadable, header[column], $"{left.Count}", $"{left.Line}"));
        return notes;
    }

    private ExperimentCovariate? Covariate(int column, ImmutableArray<Diagnostic>.Builder notes)
    {
        var words = _rows.Select(row => row[column]).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        if (words.All(word => double.IsFinite(Number(word))))
        {
            return words.Length > 1 && words.Length == _rows.Count && words.All(word => word.All(char.IsAsciiDigit))
                ? Unused("it has another number in each row, as identifiers have")
                : new ExperimentCovariate(header[column], [], [.. _rows.Select(row => row[column].Length == 0 ? double.NaN : Number(row[column]))]);
        }

        if (words.Length > MostLabels) return Unused($"it has {words.Length} different words");
        var places = words.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => (double)pair.i, StringComparer.Ordinal);
        return new ExperimentCovariate(header[column], words, [.. _rows.Select(row => places.GetValueOrDefault(row[column], double.NaN))]);

        ExperimentCovariate? Unused(Phrase why)
        {
            notes.Add(LogLine.Report(path, 1, string.Join(',', header), ExperimentDiagnostics.ColumnUnused, header[column], why));
            return null;
        }
    }

    private void LeaveOut(int column, CsvRow row) => _unreadable[column] = _unreadable.TryGetValue(column, out var left)
        ? left with { Count = left.Count + 1 }
        : (1, row.Line, string.Join(',', row.Fields));

    private string Word(string text) => _words.TryGetValue(text, out var known) ? known : _words[text] = text;

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
