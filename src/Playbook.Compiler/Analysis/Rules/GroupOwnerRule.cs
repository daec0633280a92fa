using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A group that names its roles names its owner, and its rules have somebody who enforces them.</summary>
internal sealed class GroupOwnerRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NoOwner = new("PB6111", Severity.Warning, typeof(GroupOwnerRule).Assembly);
    private static readonly DiagnosticDescriptor NobodyEnforces = new("PB6112", Severity.Warning, typeof(GroupOwnerRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NoOwner, NobodyEnforces];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var group in playbook.Root.BlocksOf("group").Where(group => !group.Syntax.ContainsErrors))
        {
            var hasOwner = group.BlocksOf("role").Any(IsOwner);
            if (!hasOwner && group.BlockOf("role") is not null) diagnostics.Report(NoOwner, group.HeadSpan, group.Name);
            if (hasOwner || group.BlockOf("staff") is not null) continue;
            foreach (var rule in group.BlocksOf("rule").Where(rule => !rule.Has("enforced_by")))
                diagnostics.Report(NobodyEnforces, rule.HeadSpan, rule.Name, group.Name);
        }
    }

    /// <summary>The owner is called so, or does the owning under another name.</summary>
    private static bool IsOwner(BoundBlock role) => role.Name is "owner" or "群主" || role.Sound("does")?.Captures.All<string>("task").Contains("own") == true;
}
