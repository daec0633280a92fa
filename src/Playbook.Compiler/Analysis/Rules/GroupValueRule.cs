using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Whoever is asked to join a group asks why: a group says what it is worth to its members.</summary>
internal sealed class GroupValueRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Missing = new("PB6110", Severity.Warning, typeof(GroupValueRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Missing];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var group in playbook.Root.BlocksOf("group").Where(group => !group.Syntax.ContainsErrors && !group.Has("value")))
            diagnostics.Report(Missing, group.HeadSpan, group.Name);
    }
}
