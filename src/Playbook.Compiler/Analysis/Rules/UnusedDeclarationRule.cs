using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Syntax.Tokens;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>An offer, a segment, a `let` or a template that nothing mentions does nothing: the author forgot it or misspelt its use.</summary>
internal sealed class UnusedDeclarationRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Unused = new("PB2401", Severity.Warning, typeof(UnusedDeclarationRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Unused];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (diagnostics.HasErrors) return; // a misspelt use has its own diagnostic
        var mentions = playbook.Modules.Trees.SelectMany(tree => tree.Root.DescendantTokens())
            .Where(token => token.Kind == TokenKind.Word)
            .GroupBy(token => token.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var symbol in playbook.Symbols.Symbols.Where(s => s.Kind is "offer" or "segment" or "let" or "template" && IsOwn(s, playbook)))
        {
            var written = symbol.Declaration!.Head!.DescendantTokens().Last().Text; // what an instance of a template declares is written without the instance
            if (mentions.GetValueOrDefault(written) <= 1) diagnostics.Report(Unused, symbol.NameSpan, symbol.Kind, symbol.Name);
        }
    }

    // A library offers more than each playbook takes.
    private static bool IsOwn(Symbol symbol, BoundPlaybook playbook) => playbook.Modules.TreeAt(symbol.NameSpan) == playbook.Modules.Main;
}
