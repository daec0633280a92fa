using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Merchants who bring members to one community share what they know of them: their members are asked first.</summary>
internal sealed class MerchantConsentRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Missing = new("PB6122", Severity.Error, typeof(MerchantConsentRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Missing];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var consents = playbook.Root.BlocksOf("consent").ToList();
        if (consents.Exists(consent => consent.Sound("between") is null)) return;
        var asked = consents.Select(consent => consent.Sound("between")!.Get<Symbol>("merchants").Name).ToHashSet(StringComparer.Ordinal);
        foreach (var merchants in playbook.Root.BlocksOf("merchants"))
        {
            if (merchants.Sound("brings") is not { } brings || asked.Contains(merchants.Name)) continue;
            var problem = Diagnostic.Create(Missing, diagnostics.Source, brings.Phrase!.Span, merchants.Name);
            var fix = ClauseInsertion.Into(playbook.Modules, playbook.Root.Syntax, $"consent {merchants.Name}_members {{ between {merchants.Name}; ask separately }}");
            diagnostics.Add(fix is null ? problem : problem.With(fix));
        }
    }
}
