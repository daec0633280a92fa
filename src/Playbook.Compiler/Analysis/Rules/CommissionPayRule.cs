using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A commission says what it pays: always, or in tiers.</summary>
internal sealed class CommissionPayRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Missing = new("PB5130", Severity.Error, typeof(CommissionPayRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Missing];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var commission in playbook.Root.BlocksOf("commission"))
        {
            if (!commission.Syntax.ContainsErrors && !commission.Has("pay") && !commission.Has("tier")) diagnostics.Report(Missing, commission.HeadSpan, commission.Name);
        }
    }
}
