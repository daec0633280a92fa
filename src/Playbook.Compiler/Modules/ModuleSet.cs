using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Modules;

/// <summary>A playbook's file and the libraries that it uses, each once, in one space of offsets.</summary>
/// <param name="Source">The joined text.</param>
/// <param name="Trees">The file itself first, then the libraries in the order in which they are first used, each placed in that space.</param>
public sealed record ModuleSet(SourceText Source, ImmutableArray<SyntaxTree> Trees)
{
    public SyntaxTree Main => Trees[0];

    public IEnumerable<SyntaxTree> Libraries => Trees.Skip(1);

    /// <summary>The tree that holds a span.</summary>
    public SyntaxTree TreeAt(TextSpan span)
    {
        var file = Source.Locate(span).File;
        return Trees.First(tree => tree.Source == file);
    }

    /// <summary>What the parser had to say of any of the files.</summary>
    public IEnumerable<Diagnostic> SyntaxDiagnostics => Trees.SelectMany(tree => tree.Diagnostics);

    /// <summary>Findings file by file in the order of the text; those of other files, such as packs of rules, at the end.</summary>
    public ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> findings)
    {
        List<string> files = [.. Trees.Select(tree => tree.Source.Path)];
        return [.. findings.OrderBy(finding => files.IndexOf(finding.Source.Path) is var place && place < 0 ? files.Count : place).ThenBy(finding => finding.Span.Start)];
    }
}
