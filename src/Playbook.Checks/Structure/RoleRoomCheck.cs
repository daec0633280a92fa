using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagnostics;

namespace Playbook.Checks.Structure;

/// <summary>The roles of a group have room in it, counts and shares together, and each has somebody in it when the group is full.</summary>
internal sealed class RoleRoomCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Nobody = new("PB7306", Severity.Warning, typeof(RoleRoomCheck).Assembly);
    private static readonly DiagnosticDescriptor NoRoom = new("PB7307", Severity.Warning, typeof(RoleRoomCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Nobody, NoRoom];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var group in playbook.Plan.Groups)
        {
            var block = playbook.Root.Find("group", group.Name);
            var capacity = group.Capacity.ToString(CultureInfo.InvariantCulture);
            foreach (var role in group.Roles.Where(role => role.Share is { } share && share.Fraction * group.Capacity < 1m))
                Report(Nobody, block?.Find("role", role.Name)?.Sound("share")?.Phrase?.Span, role.Name, role.Share!.Value.ToString(), capacity);
            var needed = group.Roles.Sum(role => role.CountPerGroup ?? (role.Share?.Fraction ?? 0m) * group.Capacity);
            if (needed > group.Capacity)
                Report(NoRoom, null, group.Name, decimal.Ceiling(needed).ToString(CultureInfo.InvariantCulture), capacity);

            void Report(DiagnosticDescriptor what, TextSpan? at, string name, string size, string full) => diagnostics.Add(Diagnostic
                .Create(what, diagnostics.Source, at ?? playbook.At("group", group.Name), name, size, full)
                .With(new RelatedLocation(diagnostics.Source, playbook.At("group", group.Name, "capacity"), "this is how many a group takes")));
        }
    }
}
