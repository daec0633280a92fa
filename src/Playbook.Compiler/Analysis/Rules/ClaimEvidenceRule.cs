using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A claim says what shows that it is true.</summary>
internal sealed class ClaimEvidenceRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Unproven = new("PB6120", Severity.Warning, typeof(ClaimEvidenceRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Unproven];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var claim in playbook.Root.BlocksOf("claim").Where(claim => !claim.Syntax.ContainsErrors))
        {
            var isEmpty = claim.Sound("evidence") is { } evidence && string.IsNullOrWhiteSpace(evidence.Get<string>("text"));
            if (isEmpty || !claim.Has("evidence")) diagnostics.Report(Unproven, claim.HeadSpan, claim.Name);
        }
    }
}
