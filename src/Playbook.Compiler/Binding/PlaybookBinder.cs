using System.Collections.Immutable;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>Binds a file and then its scenarios and its tests.</summary>
internal static class PlaybookBinder
{
    /// <summary>The bound playbook, or null where the file holds none, which a diagnostic says.</summary>
    public static BoundPlaybook? Bind(SyntaxTree tree, DiagnosticBag diagnostics)
    {
        var symbols = DeclarationPass.Collect(tree, diagnostics);
        var context = new BindingContext(tree.Source, symbols, FileBinder.StatedCurrency(tree));
        if (FileBinder.Bind(tree, context, diagnostics) is not { } root) return null;
        var binder = new ScenarioBinder(context, diagnostics);
        ImmutableArray<BoundScenario> scenarios = [.. root.BlocksOf("scenario").Select(scenario => binder.Bind(root, scenario))];
        var tests = new TestBinder(tree, context, diagnostics);
        return new BoundPlaybook(tree, symbols, root, scenarios) { Tests = [.. root.BlocksOf("test").SelectMany(tests.Bind)] };
    }
}
