using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Playbook.Diagnostics;

namespace Playbook.Data.Experiments;

/// <summary>Reads the log of an experiment: comma-separated values in UTF-8, a header, one row for each member.</summary>
public static class ExperimentReader
{
    public static ExperimentReading Read(string path, ExperimentColumns columns)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
            using var hash = SHA256.Create();
            using var hashed = new CryptoStream(file, hash, CryptoStreamMode.Read);
            using var text = new StreamReader(hashed, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            var reading = Read(path, text, columns);
            hashed.CopyTo(Stream.Null);
            return reading.Log is { } log ? reading with { Log = log with { Hash = Convert.ToHexStringLower(hash.Hash!) } } : reading;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Phrase why = e switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is no such file",
                DecoderFallbackException => "it is not UTF-8",
                UnauthorizedAccessException when Directory.Exists(path) => "it is a folder",
                _ => e.Message.Split('\n')[0],
            };
            return Failed(LogLine.Report(path, 1, string.Empty, ExperimentDiagnostics.NotReadable, path, why));
        }
    }

    /// <summary>Reads what stands in a file already opened; its hash is not known.</summary>
    public static ExperimentReading Read(string path, TextReader text, ExperimentColumns columns)
    {
        using var rows = CsvRows.Read(text).GetEnumerator();
        if (!rows.MoveNext()) return Failed(LogLine.Report(path, 1, string.Empty, ExperimentDiagnostics.NoRows));
        var header = rows.Current.Fields.Select((name, i) => (i == 0 ? name.TrimStart('\uFEFF') : name).Trim()).ToImmutableArray();
        if (Roles(path, header, columns) is var roles && roles.Faults is { IsEmpty: false } faults) return new ExperimentReading(null, faults);
        var table = new ExperimentTable(path, header, roles.Treatment, roles.Outcomes);
        while (rows.MoveNext()) table.Add(rows.Current);
        return table.Finish(columns.Control, roles.Covariates);
    }

    private static (int Treatment, ImmutableArray<int> Outcomes, ImmutableArray<int> Covariates, ImmutableArray<Diagnostic> Faults) Roles(string path, ImmutableArray<string> header, ExperimentColumns columns)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var line = string.Join(',', header);
        if ((columns.Treatment ?? ExperimentNames.Treatment(header)) is not { } treatment)
        {
            Report(ExperimentDiagnostics.TreatmentUnsaid, Known());
            return (0, [], [], faults.ToImmutable());
        }

        if (columns.Outcomes.IsEmpty) Report(ExperimentDiagnostics.OutcomeUnsaid, Known());
        var (arm, outcomes) = (Find(treatment), columns.Outcomes.Select(Find).ToImmutableArray());
        var by = columns.By.IsEmpty ? [.. Enumerable.Range(0, header.Length)] : columns.By.Select(Find).ToImmutableArray();
        return (arm, outcomes, [.. by.Where(column => column != arm && !outcomes.Contains(column)).Distinct()], faults.ToImmutable());

        int Find(string name)
        {
            var found = header.IndexOf(name);
            if (found < 0) Report(ExperimentDiagnostics.ColumnMissing, name, Spellchecker.Nearest(name, header) is { } near ? Phrase.Of($"perhaps `{near}`") : Known());
            return found;
        }

        void Report(DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments) => faults.Add(LogLine.Report(path, 1, line, descriptor, arguments));

        Phrase Known() => Phrase.Of($"it has {Phrase.List(header.Select(name => Phrase.Of($"`{name}`")))}");
    }

    private static ExperimentReading Failed(Diagnostic fault) => new(null, [fault]);
}
