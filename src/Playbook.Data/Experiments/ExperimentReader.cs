using System.Collections.Immutable;
using Playbook.Data.Diagnostics;
using Playbook.Data.Tables;
using Playbook.Diagnostics;

namespace Playbook.Data.Experiments;

/// <summary>Reads the log of an experiment: a table, one row for each member.</summary>
public static class ExperimentReader
{
    public static ExperimentReading Read(string path, ExperimentColumns columns)
    {
        var opening = TableFile.Open(path);
        if (opening.Reader is null) return new ExperimentReading(null, opening.Diagnostics);
        using var table = opening.Reader;
        return Read(table, columns);
    }

    private static ExperimentReading Read(TableReader table, ExperimentColumns columns)
    {
        var notes = new RowNotes(table);
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        if ((columns.Treatment ?? ExperimentNames.Treatment(table.Columns)) is not { } treatment) return new ExperimentReading(null, [notes.AtHeader(ExperimentDiagnostics.TreatmentUnsaid, notes.Columns())]);
        if (columns.Outcomes.IsEmpty) faults.Add(notes.AtHeader(ExperimentDiagnostics.OutcomeUnsaid, notes.Columns()));
        var (arm, outcomes) = (Find(treatment), columns.Outcomes.Distinct(StringComparer.Ordinal).Select(Find).ToImmutableArray());
        var by = columns.By.IsEmpty ? [.. Enumerable.Range(0, table.Columns.Length)] : columns.By.Select(Find).ToImmutableArray();
        if (faults.Count > 0) return new ExperimentReading(null, faults.ToImmutable());
        ImmutableArray<int> covariates = [.. by.Where(column => column != arm && !outcomes.Contains(column)).Distinct()];
        table.Use([arm, .. outcomes, .. covariates]);
        var rows = new ExperimentTable(table, notes, arm, outcomes, covariates);
        while (table.Read()) rows.Add();
        return table.Failure is { } failure ? new ExperimentReading(null, [failure]) : rows.Finish(columns.Control);

        int Find(string name)
        {
            var found = table.Columns.IndexOf(name);
            if (found < 0) faults.Add(notes.ColumnMissing(name));
            return found;
        }
    }
}
