using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Tables;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Data.Members;

/// <summary>Reads the rows of a member file. A value that cannot be read, and a name that the playbook does not have, is noted and not known.</summary>
internal sealed class MemberRows(MemberHeader header, PolicyGround ground)
{
    private readonly NameTable _groups = new(ground.Plan.Groups.Select(group => (group.Name, (string?)null)));
    private readonly NameTable _roles = new(ground.Plan.Groups.SelectMany(group => group.Roles).Select(role => (role.Name, (string?)null)));
    private readonly NameTable _personas = new(ground.Plan.Population.Personas.Select(persona => (persona.Name, (string?)null)));
    private readonly NameTable _phases = new(ground.Plan.Phases.Select(phase => (phase.Name, (string?)null)));
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[ground.Plan.TimeZone];
    private readonly string? _onlyGroup = ground.Plan.Groups is [var only] ? only.Name : null;

    /// <param name="reader">At the row.</param>
    /// <param name="faults">Where faults are noted; null where they were noted before.</param>
    public MemberRow Read(TableReader reader, RowFaults? faults)
    {
        var missing = MissingFacts.None;
        var (group, groupId) = GroupOf(reader, faults, ref missing);
        return new MemberRow(
            reader.Text(header.Member).Trim(),
            group,
            groupId,
            Text(reader, header.Store),
            JoinedOf(reader, faults, ref missing),
            _roles.Find(reader, header.Role, faults),
            _personas.Find(reader, header.Persona, faults),
            Truth(reader, header.DoNotDisturb, faults, MissingFacts.DoNotDisturb, ref missing) ?? false,
            Truth(reader, header.HeldOut, faults, MissingFacts.Holdout, ref missing),
            LastOrderOf(reader, faults, ref missing),
            _phases.Find(reader, header.Phase, faults),
            AttributesOf(reader, faults),
            missing);
    }

    private (string? Group, string? Id) GroupOf(TableReader reader, RowFaults? faults, ref MissingFacts missing)
    {
        if (header.TakesAllAsMembers) return (_onlyGroup, null);
        var id = Text(reader, header.GroupId);
        if (header.Group is null)
        {
            if (id is not null && _onlyGroup is null) missing |= MissingFacts.Group;
            return (id is null ? null : _onlyGroup, id);
        }

        var name = _groups.Find(reader, header.Group, faults);
        if (name is null && Text(reader, header.Group) is not null) missing |= MissingFacts.Group;
        return (name, name is null ? null : id);
    }

    private LocalDate? JoinedOf(TableReader reader, RowFaults? faults, ref MissingFacts missing)
    {
        if (header.Joined is not { } column) return null;
        var text = Text(reader, column);
        var joined = text is null ? null : ValueText.Moment(text, _zone)?.Date;
        if (joined is null) missing |= MissingFacts.Joined;
        if (joined is null && text is not null) faults?.Unreadable(reader, column, "a date or a moment");
        return joined;
    }

    /// <summary>A blank last order is none; one that cannot be read is not known.</summary>
    private int? LastOrderOf(TableReader reader, RowFaults? faults, ref MissingFacts missing)
    {
        if (Text(reader, header.LastOrder) is not { } text) return null;
        if (ValueText.Moment(text, _zone) is { } at) return ground.Calendar.Minute(at);
        faults?.Unreadable(reader, header.LastOrder!.Value, "a date or a moment");
        missing |= MissingFacts.Orders;
        return null;
    }

    /// <summary>Blank is no; what is neither yes nor no is not known.</summary>
    private static bool? Truth(TableReader reader, int? column, RowFaults? faults, MissingFacts fact, ref MissingFacts missing)
    {
        if (Text(reader, column) is not { } text) return null;
        if (ValueText.Truth(text) is { } truth) return truth;
        faults?.Unreadable(reader, column!.Value, "yes or no");
        missing |= fact;
        return null;
    }

    private ImmutableArray<KnownAttribute> AttributesOf(TableReader reader, RowFaults? faults)
    {
        if (header.Attributes.IsEmpty) return [];
        var attributes = ImmutableArray.CreateBuilder<KnownAttribute>(header.Attributes.Length);
        foreach (var (attribute, column) in header.Attributes)
        {
            if (Text(reader, column) is not { } text) continue;
            if (attribute.Kind == AttributeKind.OneOf && !attribute.Values.Contains(text, StringComparer.Ordinal)) faults?.Unknown(reader, column, text);
            else if (Of(attribute, text) is { } known) attributes.Add(known);
            else faults?.Unreadable(reader, column, KindOf(attribute.Kind));
        }

        return attributes.ToImmutable();
    }

    private KnownAttribute? Of(PlanAttribute attribute, string text)
    {
        Operand? value = attribute.Kind switch
        {
            AttributeKind.Number => ValueText.Number(text) is { } number ? new Operand.Count(number) : null,
            AttributeKind.Money => ValueText.Amount(text, ground.Plan.Currency) is { } amount ? new Operand.Amount(new Money(amount, ground.Plan.Currency)) : null,
            AttributeKind.Date => ValueText.Date(text) is { } date ? new Operand.Date(date) : null,
            AttributeKind.Distance => ValueText.Way(text) is { } way ? new Operand.Way(way) : null,
            _ => null,
        };
        return attribute.Kind switch
        {
            AttributeKind.OneOf or AttributeKind.Text => new KnownAttribute(attribute.Name, text, null),
            AttributeKind.Truth => ValueText.Truth(text) is { } truth ? new KnownAttribute(attribute.Name, truth ? "true" : "false", null) : null,
            _ => value is null ? null : new KnownAttribute(attribute.Name, text, value),
        };
    }

    private static string KindOf(AttributeKind kind) => kind switch
    {
        AttributeKind.Truth => "yes or no",
        AttributeKind.Number => "a number such as 3",
        AttributeKind.Money => "an amount in the playbook's currency",
        AttributeKind.Date => "a date, the year first",
        AttributeKind.Distance => "a distance such as 3km",
        _ => throw new InvalidOperationException($"Any text is {kind}."),
    };

    private static string? Text(TableReader reader, int? column) => column is { } place && reader.Text(place).Trim() is { Length: > 0 } text ? text : null;
}
