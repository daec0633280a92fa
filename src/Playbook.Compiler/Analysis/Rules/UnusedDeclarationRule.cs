using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

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
        var mentions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tree in playbook.Modules.Trees) Count(tree.Root.Green, mentions);
        foreach (var symbol in playbook.Symbols.Symbols.Where(s => s.Kind is "offer" or "segment" or "let" or "template" && IsOwn(s, playbook)))
        {
            var written = symbol.Declaration!.Head!.DescendantTokens().Last().Text; // what an instance of a template declares is written without the instance
            if (mentions.GetValueOrDefault(written) <= 1) diagnostics.Report(Unused, symbol.NameSpan, symbol.Kind, symbol.Name);
        }
    }

    // A library offers more than each playbook takes.
    private static bool IsOwn(Symbol symbol, BoundPlaybook playbook) => playbook.Modules.TreeAt(symbol.NameSpan) == playbook.Modules.Main;

    private static void Count(GreenNode node, Dictionary<string, int> mentions)
    {
        foreach (var child in node.Children)
        {
            if (child is GreenNode below) Count(below, mentions);
            else if (child is GreenToken { Kind: TokenKind.Word } word) CollectionsMarshal.GetValueRefOrAddDefault(mentions, word.Value, out _)++;
        }
    }
}
