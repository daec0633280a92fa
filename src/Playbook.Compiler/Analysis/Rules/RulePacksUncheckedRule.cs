using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Says honestly that this version keeps <c>comply_with</c> in the plan and checks nothing against it.</summary>
internal sealed class RulePacksUncheckedRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Unchecked = new("PB7001", Severity.Warning, typeof(RulePacksUncheckedRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Unchecked];

    public bool SeesVariants => false;

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var clause in playbook.Root.AllSound("comply_with"))
            diagnostics.Report(Unchecked, clause.Syntax.Head!.Span, clause.Get<string>("pack"));
    }
}
