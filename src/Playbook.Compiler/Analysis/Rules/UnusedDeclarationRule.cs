using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>An offer, a segment, a `let` or a template that nothing mentions does nothing: the author forgot it or misspelt its use.</summary>
internal sealed class UnusedDeclarationRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Unused = new("PB2401", Severity.Warning, typeof(UnusedDeclarationRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Unused];

    public bool SeesVariants => false;

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (diagnostics.HasErrors) return; // a misspelt use has its own diagnostic
        foreach (var symbol in playbook.Symbols.Symbols)
        {
            if (symbol.Kind is not ("offer" or "segment" or "let" or "template") || playbook.Words.Of(symbol.Name) > 1) continue;
            var written = symbol.Declaration!.Head!.DescendantTokens().Last().Text; // what an instance of a template declares is written without the instance
            if (playbook.Words.Of(written) <= 1 && IsOwn(symbol, playbook)) diagnostics.Report(Unused, symbol.NameSpan, symbol.Kind, symbol.Name);
        }
    }

    // A library offers more than each playbook takes.
    private static bool IsOwn(Symbol symbol, BoundPlaybook playbook) => playbook.Modules.TreeAt(symbol.NameSpan) == playbook.Modules.Main;
}
