using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;
using Playbook.Data.Diagnostics;
using Playbook.Data.Tables;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Data.Experiments;

/// <summary>Reads a list of members with the attributes that a plan declares: a table, one row for each.</summary>
public static class MemberListReader
{
    /// <param name="path">The file.</param>
    /// <param name="plan">The plan that declares the attributes.</param>
    /// <param name="attributes">Those that are asked for: their columns must be there.</param>
    public static MemberReading Read(string path, CampaignPlan plan, IReadOnlySet<string> attributes)
    {
        var opening = TableFile.Open(path);
        if (opening.Reader is null) return new MemberReading([], opening.Diagnostics);
        using var table = opening.Reader;
        var notes = new RowNotes(table);
        var asked = plan.Attributes.Where(attribute => attributes.Contains(attribute.Name)).Select(attribute => (Attribute: attribute, Place: table.Columns.IndexOf(attribute.Column ?? attribute.Name))).ToImmutableArray();
        ImmutableArray<Diagnostic> missing = [.. asked.Where(column => column.Place < 0).Select(column => notes.ColumnMissing(column.Attribute.Column ?? column.Attribute.Name))];
        if (!missing.IsEmpty) return new MemberReading([], missing);
        table.Use([.. asked.Select(column => column.Place)]);
        var members = ImmutableArray.CreateBuilder<AttributeMember>();
        while (table.Read())
        {
            if (notes.IsWhole()) members.Add(Member(table, notes, plan, asked));
        }

        ImmutableArray<Diagnostic> said = [.. notes.All()];
        if (table.Failure is not null) return new MemberReading([], said);
        return members.Count > 0 ? new MemberReading(members.ToImmutable(), said) : new MemberReading([], said.Add(notes.AtHeader(ExperimentDiagnostics.NoRows)));
    }

    private static AttributeMember Member(TableReader table, RowNotes notes, CampaignPlan plan, ImmutableArray<(PlanAttribute Attribute, int Place)> asked)
    {
        var (words, values) = (ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal), ImmutableDictionary.CreateBuilder<string, Operand>(StringComparer.Ordinal));
        foreach (var (attribute, place) in asked)
        {
            var field = table.Text(place).Trim();
            if (field.Length == 0) continue;
            if (attribute.Kind is AttributeKind.OneOf or AttributeKind.Text) words[attribute.Name] = field;
            else if (attribute.Kind == AttributeKind.Truth && Truth(field) is { } truth) words[attribute.Name] = truth;
            else if (Value(attribute.Kind, field, plan.Currency) is { } value) values[attribute.Name] = value;
            else notes.Add(place, ExperimentDiagnostics.AttributeUnreadable);
        }

        return new AttributeMember(plan.Period.First, words.ToImmutable(), values.ToImmutable());
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
