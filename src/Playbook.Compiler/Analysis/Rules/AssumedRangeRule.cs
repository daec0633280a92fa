using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Reference;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Behaviour;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A value far from what is known, which nobody measured and no source states, is more likely a slip than knowledge.</summary>
internal sealed class AssumedRangeRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Unusual = new("PB9126", Severity.Warning, typeof(AssumedRangeRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Unusual];

    // Scenarios leave what is assumed as it is.
    public bool SeesVariants => false;

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var clause in playbook.Root.AllSound("assume"))
        {
            if (BehaviourCatalogue.Find(clause.Name) is not { } parameter || parameter.Unit == ParameterUnit.Form || parameter.Low >= parameter.High) continue;
            var value = clause.Get<AssumedValue>("assumption");
            var isKnown = StatedEvidence.Of(clause.Captures.TryFind<string>("source", out var source) ? source : null) != Evidence.Assumption;
            if (!isKnown && (value.Value < parameter.Low || value.Value > parameter.High))
                diagnostics.Report(Unusual, clause.Syntax.Value!.Span, clause.Name, ParameterText.Write(value), ParameterText.Range(parameter));
        }
    }
}
