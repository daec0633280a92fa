using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime.Text;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Data.Experiments;

/// <summary>Reads a list of members with the attributes that a plan declares: comma-separated values in UTF-8, a header, one row for each.</summary>
public static class MemberListReader
{
    public static MemberReading Read(string path, CampaignPlan plan, IReadOnlySet<string> attributes)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
            using var text = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return Read(path, text, plan, attributes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Phrase why = e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e is DecoderFallbackException ? "it is not UTF-8" : e.Message.Split('\n')[0];
            return new MemberReading([], [LogLine.Report(path, 1, string.Empty, ExperimentDiagnostics.NotReadable, path, why)]);
        }
    }

    /// <param name="path">The file, as the user wrote it.</param>
    /// <param name="text">What it says.</param>
    /// <param name="plan">The plan that declares the attributes.</param>
    /// <param name="attributes">Those that are asked for: their columns must be there.</param>
    public static MemberReading Read(string path, TextReader text, CampaignPlan plan, IReadOnlySet<string> attributes)
    {
        using var rows = CsvRows.Read(text).GetEnumerator();
        if (!rows.MoveNext()) return new MemberReading([], [LogLine.Report(path, 1, string.Empty, ExperimentDiagnostics.NoRows)]);
        var header = rows.Current.Fields.Select((name, i) => (i == 0 ? name.TrimStart('\uFEFF') : name).Trim()).ToImmutableArray();
        var asked = plan.Attributes.Where(attribute => attributes.Contains(attribute.Name)).Select(attribute => (Attribute: attribute, Place: header.IndexOf(attribute.Column ?? attribute.Name))).ToList();
        ImmutableArray<Diagnostic> missing =
        [
            .. asked.Where(column => column.Place < 0).Select(column => LogLine.Report(
                path, 1, string.Join(',', header), ExperimentDiagnostics.ColumnMissing, column.Attribute.Column ?? column.Attribute.Name,
                Spellchecker.Nearest(column.Attribute.Column ?? column.Attribute.Name, header) is { } near ? Phrase.Of($"perhaps `{near}`") : Phrase.Of($"it has {Phrase.List(header.Select(name => Phrase.Of($"`{name}`")))}"))),
        ];
        if (!missing.IsEmpty) return new MemberReading([], missing);
        var (members, malformed, first) = (ImmutableArray.CreateBuilder<AttributeMember>(), 0, 0);
        var unreadable = new SortedDictionary<int, (int Count, int Line, string Text)>();
        while (rows.MoveNext())
        {
            if (rows.Current.Fields.Length == header.Length) members.Add(Member(rows.Current));
            else (malformed, first) = (malformed + 1, malformed == 0 ? rows.Current.Line : first);
        }

        var notes = ImmutableArray.CreateBuilder<Diagnostic>();
        if (malformed > 0) notes.Add(LogLine.Report(path, first, string.Empty, ExperimentDiagnostics.RowMalformed, $"{malformed}", $"{header.Length}", $"{first}"));
        foreach (var (place, left) in unreadable) notes.Add(LogLine.Report(path, left.Line, left.Text, ExperimentDiagnostics.AttributeUnreadable, header[place], $"{left.Count}", $"{left.Line}"));
        if (members.Count == 0) notes.Add(LogLine.Report(path, 1, string.Join(',', header), ExperimentDiagnostics.NoRows));
        return new MemberReading(members.ToImmutable(), notes.ToImmutable());

        AttributeMember Member(CsvRow row)
        {
            var (words, values) = (ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal), ImmutableDictionary.CreateBuilder<string, Operand>(StringComparer.Ordinal));
            foreach (var (attribute, place) in asked)
            {
                var field = row.Fields[place].Trim();
                if (field.Length == 0) continue;
                if (attribute.Kind is AttributeKind.OneOf or AttributeKind.Text) words[attribute.Name] = field;
                else if (attribute.Kind == AttributeKind.Truth && Truth(field) is { } truth) words[attribute.Name] = truth;
                else if (Value(attribute.Kind, field, plan.Currency) is { } value) values[attribute.Name] = value;
                else unreadable[place] = unreadable.TryGetValue(place, out var left) ? left with { Count = left.Count + 1 } : (1, row.Line, string.Join(',', row.Fields));
            }

            return new AttributeMember(plan.Period.First, words.ToImmutable(), values.ToImmutable());
        }
    }

    private static string? Truth(string field) => field.ToLowerInvariant() switch
    {
        "1" or "true" or "yes" or "y" or "是" => "true",
        "0" or "false" or "no" or "n" or "否" => "false",
        _ => null,
    };

    private static Operand? Value(AttributeKind kind, string field, string currency) => kind switch
    {
        AttributeKind.Number when Number(field) is { } number => new Operand.Count(number),
        AttributeKind.Money when Number(field) is { } number => new Operand.Amount(new Money(number, currency)),
        AttributeKind.Date when LocalDatePattern.Iso.Parse(field) is { Success: true, Value: var date } => new Operand.Date(date),
        _ => null,
    };

    private static decimal? Number(string field) =>
        decimal.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : null;
}
