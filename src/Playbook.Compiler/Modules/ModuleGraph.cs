using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Modules;

/// <summary>Follows <c>use</c> from file to file. A file that is used twice is read once; one that uses itself by way of others is an error.</summary>
internal sealed class ModuleGraph
{
    private readonly IModuleLoader _loader;
    private readonly List<SyntaxTree> _trees = [];
    private readonly List<SourceText> _open = [];
    private readonly List<Diagnostic> _diagnostics = [];

    private ModuleGraph(IModuleLoader loader) => _loader = loader;

    public static (ModuleSet Modules, ImmutableArray<Diagnostic> Diagnostics) Load(SyntaxTree main, IModuleLoader loader)
    {
        var graph = new ModuleGraph(loader);
        graph.Visit(main);
        var source = SourceText.Join([.. graph._trees.Select(tree => tree.Source)]);
        var placed = graph._trees.Select((tree, i) => tree.At(source.Parts.IsEmpty ? 0 : source.Parts[i].Start));
        return (new ModuleSet(source, [.. placed]), [.. graph._diagnostics]);
    }

    private void Visit(SyntaxTree tree)
    {
        _trees.Add(tree);
        _open.Add(tree.Source);
        foreach (var use in tree.Root.Clauses.SelectMany(head => head.Block?.Clauses ?? []).Where(clause => clause.Keyword.Value == "use"))
        {
            if (use.Head?.Items is [LiteralSyntax { Token: { Kind: TokenKind.String } path }]) Follow(tree.Source, path);
        }

        _open.RemoveAt(_open.Count - 1);
    }

    private void Follow(SourceText from, SyntaxToken path)
    {
        switch (_loader.Load(path.Value, from))
        {
            case ModuleResult.Found found:
                Follow(from, path, found.Source);
                break;
            case ModuleResult.Missing:
                Report(ModuleDiagnostics.NotFound, from, path);
                break;
            case ModuleResult.Outside:
                Report(ModuleDiagnostics.OutsideProject, from, path);
                break;
            case ModuleResult.Unreadable unreadable:
                Report(ModuleDiagnostics.NotReadable, from, path, unreadable.Reason);
                break;
            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} is no result of loading a module.");
        }
    }

    private void Follow(SourceText from, SyntaxToken path, SourceText module)
    {
        var at = _open.FindIndex(open => open.Path == module.Path);
        if (at >= 0)
        {
            Report(ModuleDiagnostics.Cycle, from, path, string.Join(" → ", _open.Skip(at).Append(module).Select(file => $"`{Path.GetFileName(file.Path)}`")));
            return;
        }

        if (_trees.Exists(known => known.Source.Path == module.Path)) return;
        var tree = SyntaxTree.Parse(module);
        if (tree.Diagnostics.IsEmpty && !tree.Root.Clauses.Any(clause => clause.Keyword.Value == "library")) Report(ModuleDiagnostics.NotALibrary, from, path);
        else Visit(tree);
    }

    private void Report(DiagnosticDescriptor descriptor, SourceText from, SyntaxToken path, params ReadOnlySpan<Phrase> more) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, from, path.Span, [path.Value, .. more]));
}
