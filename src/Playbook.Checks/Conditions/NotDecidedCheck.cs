using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Conditions;

/// <summary>What the checks before it asked of conditions and nobody decided: said once each, and never guessed.</summary>
internal sealed class NotDecidedCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Open = new("PB7420", Severity.Info, typeof(NotDecidedCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Open];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var question in playbook.Proofs.Open)
        {
            var finding = Diagnostic.Create(Open, diagnostics.Source, question.At, question.Asked, ConditionWords.Of(question.Fault));
            diagnostics.Add(question.Beside is { } beside ? finding.With(new RelatedLocation(diagnostics.Source, beside, "the other line")) : finding);
        }
    }
}
