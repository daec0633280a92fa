using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Members;

namespace Playbook.Data.Members;

/// <summary>A row of the member file, read.</summary>
/// <param name="Id">As the file writes it, without blanks around it.</param>
/// <param name="Group">The declaration of its group; null for none.</param>
/// <param name="GroupId">Which group of that declaration; null where the file does not tell.</param>
/// <param name="Joined">Null where it is not told.</param>
/// <param name="HeldOut">Null where the file leaves it to the plan.</param>
/// <param name="LastOrder">The minute; null for one who never ordered.</param>
/// <param name="Phase">The phase of its group.</param>
/// <param name="Missing">What this row does not tell.</param>
internal sealed record MemberRow(
    string Id,
    string? Group,
    string? GroupId,
    string? Store,
    LocalDate? Joined,
    string? Role,
    string? Persona,
    bool DoNotDisturb,
    bool? HeldOut,
    int? LastOrder,
    string? Phase,
    ImmutableArray<KnownAttribute> Attributes,
    MissingFacts Missing);
