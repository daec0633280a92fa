using System.Collections.Immutable;
using System.Globalization;
using Playbook.Data.Diagnostics;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Experiments;

/// <summary>Gathers the rows of a log and makes columns of them.</summary>
internal sealed class ExperimentTable(TableReader table, RowNotes notes, int treatment, ImmutableArray<int> outcomes, ImmutableArray<int> covariates)
{
    /// <summary>A column with more words than this says who somebody is rather than what.</summary>
    private const int MostLabels = 100;

    private readonly List<string> _arms = [];
    private readonly List<double>[] _measured = [.. outcomes.Select(_ => new List<double>())];
    private readonly List<string>[] _known = [.. covariates.Select(_ => new List<string>())];
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <summary>Takes the current record, or counts it as one that cannot be used.</summary>
    public void Add()
    {
        if (!notes.IsWhole()) return;
        var arm = Word(treatment);
        if (arm.Length == 0)
        {
            notes.Add(treatment, ExperimentDiagnostics.ValueUnreadable);
            return;
        }

        var measured = outcomes.Select(column => Number(table.Text(column))).ToArray();
        var unreadable = Array.FindIndex(measured, value => !double.IsFinite(value));
        if (unreadable >= 0)
        {
            notes.Add(outcomes[unreadable], ExperimentDiagnostics.ValueUnreadable);
            return;
        }

        _arms.Add(arm);
        for (var i = 0; i < measured.Length; i++) _measured[i].Add(measured[i]);
        for (var i = 0; i < covariates.Length; i++) _known[i].Add(Word(covariates[i]));
    }

    public ExperimentReading Finish(string? control)
    {
        var said = notes.All().ToImmutableArray().ToBuilder();
        var arms = _arms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var untreated = control ?? ExperimentNames.Control(arms);
        if (arms.Count == 0) return Failed(ExperimentDiagnostics.NoRows);
        if (arms is [var only] && (untreated is null || untreated == only)) return Failed(ExperimentDiagnostics.OneArm, only, table.Columns[treatment]);
        if (untreated is null || !arms.Contains(untreated, StringComparer.Ordinal))
            return Failed(ExperimentDiagnostics.ControlUnsaid, table.Columns[treatment], Phrase.List(arms.Take(10).Select(arm => Phrase.Of($"`{arm}`"))));
        ImmutableArray<string> order = [untreated, .. arms.Where(arm => arm != untreated)];
        var places = order.Index().ToDictionary(arm => arm.Item, arm => arm.Index, StringComparer.Ordinal);
        ImmutableArray<ExperimentCovariate> known = [.. covariates.Select((_, i) => Covariate(i, said)).OfType<ExperimentCovariate>()];
        ImmutableArray<ExperimentOutcome> measured = [.. outcomes.Select((column, i) => new ExperimentOutcome(table.Columns[column], [.. _measured[i]]))];
        var log = new ExperimentLog(table.Path, table.Columns[treatment], order, [.. _arms.Select(arm => places[arm])], measured, known) { Hash = table.Sha256 };
        return new ExperimentReading(log, said.ToImmutable());

        ExperimentReading Failed(DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments)
        {
            said.Add(notes.AtHeader(descriptor, arguments));
            return new ExperimentReading(null, said.ToImmutable());
        }
    }

    private ExperimentCovariate? Covariate(int place, ImmutableArray<Diagnostic>.Builder said)
    {
        var (name, values) = (table.Columns[covariates[place]], _known[place]);
        var words = values.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        if (words.All(word => double.IsFinite(Number(word))))
        {
            return words.Length > 2 && words.Length == values.Count && words.All(word => word.All(char.IsAsciiDigit))
                ? Unused("it has another number in each row, as identifiers have")
                : new ExperimentCovariate(name, [], [.. values.Select(Number)]);
        }

        if (words.Length > MostLabels) return Unused($"it has {words.Length} different words");
        var places = words.Index().ToDictionary(word => word.Item, word => (double)word.Index, StringComparer.Ordinal);
        return new ExperimentCovariate(name, words, [.. values.Select(word => places.GetValueOrDefault(word, double.NaN))]);

        ExperimentCovariate? Unused(Phrase why)
        {
            said.Add(notes.AtHeader(ExperimentDiagnostics.ColumnUnused, name, why));
            return null;
        }
    }

    private string Word(int column)
    {
        var text = table.Text(column).Trim();
        return _words.TryGetValue(text, out var known) ? known : _words[text] = text;
    }

    /// <summary>NaN for what is no number.</summary>
    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
