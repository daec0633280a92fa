using System.Collections.Immutable;
using Playbook.Compiler.Expansion;
using Playbook.Compiler.Modules;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Binding;

/// <summary>Binds a file with the libraries that it uses: finds its head, expands its body, binds that, and then its scenarios and its tests.</summary>
internal static class PlaybookBinder
{
    /// <summary>The bound playbook, or null where the file holds none, which a diagnostic says.</summary>
    /// <param name="modules">The files.</param>
    /// <param name="earlier">The binding of an earlier text, whose clauses are taken over where they mean the same; null where there is none.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static BoundPlaybook? Bind(ModuleSet modules, EarlierBinding? earlier, DiagnosticBag diagnostics)
    {
        var context = new BindingContext(modules, SymbolTable.Empty, FileBinder.StatedCurrency(modules.Main));
        foreach (var library in modules.Libraries) FileBinder.FindHead(library, context, diagnostics);
        if (FileBinder.FindHead(modules.Main, context, diagnostics) is not var (head, construct)) return null;
        var body = new BodyExpansion(modules, context, diagnostics).Expand(head, construct);
        context = context with { Symbols = body.Symbols };
        var later = new EarlierBinding(context, WordCounts.Of(modules, earlier?.Words));
        var root = new BlockBinder(context, diagnostics) { Earlier = earlier?.Fits(context) == true ? earlier : null, Later = later }.Bind(construct, head, body.Clauses);
        var binder = new ScenarioBinder(context, diagnostics);
        ImmutableArray<BoundScenario> scenarios = [.. root.BlocksOf("scenario").Select(scenario => binder.Bind(root, scenario))];
        var tests = new TestBinder(context, diagnostics);
        return new BoundPlaybook(modules, body.Symbols, root, scenarios) { Words = later.Words, Tests = [.. root.BlocksOf("test").SelectMany(tests.Bind)], Kept = later, LostInstances = body.LostInstances };
    }
}
