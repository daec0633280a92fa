using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>The weights of the purposes add up to 100 %.</summary>
internal sealed class PurposeWeightsRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NotWhole = new("PB9102", Severity.Error, typeof(PurposeWeightsRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NotWhole];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Root.Sound("purpose") is not { } purpose) return;
        var total = purpose.Captures.All<Percent>("percent").Sum(percent => percent.Points);
        if (total != 100m) diagnostics.Report(NotWhole, purpose.Phrase!.Span, new Percent(total).ToString());
    }
}
