using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>The shares of a group's roles add up to at most 100 %, and a role says either a count or a share.</summary>
internal sealed class RoleSharesRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor TooMuch = new("PB6102", Severity.Error, typeof(RoleSharesRule).Assembly);
    private static readonly DiagnosticDescriptor Size = new("PB6103", Severity.Error, typeof(RoleSharesRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [TooMuch, Size];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var group in playbook.Root.BlocksOf("group"))
        {
            var roles = group.BlocksOf("role").ToList();
            foreach (var role in roles.Where(role => !role.Syntax.ContainsErrors && role.Has("count") == role.Has("share")))
                diagnostics.Report(Size, role.HeadSpan, role.Name);
            var total = roles.Sum(role => role.Sound("share")?.Captures.Find<Percent>("percent")?.Points ?? 0m);
            if (total > 100m) diagnostics.Report(TooMuch, group.HeadSpan, group.Name, new Percent(total).ToString());
        }
    }
}
