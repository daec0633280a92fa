using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Structure;

/// <summary>Somebody stands in for the owner of a group: another role that does something, staff, or who speaks up in content.</summary>
internal sealed class OwnerAloneCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Alone = new("PB7312", Severity.Warning, typeof(OwnerAloneCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Alone];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var group in playbook.Plan.Groups.Where(group => group is { Staff: null, ExpertsPerGroup: null, HandsOver: null }))
        {
            if (group.Roles.FirstOrDefault(IsOwner) is not { CountPerGroup: 1 } owner || group.Roles.Any(role => role != owner && role.Does.Except(["read"], StringComparer.Ordinal).Any())) continue;
            if (group.Rules.Any(rule => rule.EnforcedBy.Any(name => name != owner.Name))) continue;
            var role = playbook.Root.Find("group", group.Name)?.Find("role", owner.Name);
            diagnostics.Report(Alone, role?.HeadSpan ?? playbook.At("group", group.Name), owner.Name, group.Name, $"{group.Capacity}");
        }
    }

    private static bool IsOwner(PlanRole role) => role.Name is "owner" or "群主" || role.Does.Contains("own", StringComparer.Ordinal);
}
