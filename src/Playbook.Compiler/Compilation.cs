using System.Collections.Immutable;
using Playbook.Compiler.Analysis;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Lowering;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler;

/// <summary>
/// One playbook on its way from text to plan. Immutable; each phase runs when its result is first asked for:
/// parse, find the libraries, expand and bind, analyse, lower.
/// </summary>
public sealed class Compilation
{
    private readonly Lazy<SyntaxTree> _tree;
    private readonly Lazy<(BoundPlaybook? Playbook, ModuleSet Modules, bool LacksLibrary, ImmutableArray<Diagnostic> Diagnostics)> _bound;
    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;
    private readonly Lazy<PlanDocument?> _plan;

    private readonly IModuleLoader _loader;
    private readonly EarlierBinding? _earlier;

    private Compilation(SourceText source, string tool, IModuleLoader loader, SyntaxTree? earlierTree = null, EarlierBinding? earlier = null)
    {
        Source = source;
        Tool = tool;
        _loader = loader;
        _earlier = earlier;
        _tree = new(() => earlierTree?.WithSource(Source) ?? SyntaxTree.Parse(Source));
        _bound = new(Bind);
        _diagnostics = new(Analyze);
        _plan = new(Lower);
    }

    public SourceText Source { get; }

    /// <summary>Name and version of the tool, which the plan carries beside its content.</summary>
    public string Tool { get; }

    public SyntaxTree Tree => _tree.Value;

    /// <summary>The bound playbook; null where the file holds none.</summary>
    public BoundPlaybook? Playbook => _bound.Value.Playbook;

    /// <summary>What all phases have to say, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>The plan; null when there are errors, and for a library.</summary>
    public PlanDocument? Plan => _plan.Value;

    /// <param name="source">The playbook's file.</param>
    /// <param name="tool">Name and version of the tool.</param>
    /// <param name="loader">Finds the libraries that it uses; by default there are none.</param>
    public static Compilation Create(SourceText source, string tool, IModuleLoader? loader = null) => new(source, tool, loader ?? NoModules.Instance);

    /// <summary>
    /// The compilation of an edited text. It answers as a fresh one would, but sooner: what the edit leaves alone of the tree and its
    /// meaning is taken over from this one. A text in YAML is compiled afresh.
    /// </summary>
    public Compilation WithSource(SourceText source) => new(source, Tool, _loader, Tree, _bound.IsValueCreated ? Playbook?.Kept : null);

    private (BoundPlaybook?, ModuleSet, bool, ImmutableArray<Diagnostic>) Bind()
    {
        var (modules, findings) = ModuleGraph.Load(Tree, _loader);
        var diagnostics = new DiagnosticBag(modules.Source);
        foreach (var finding in modules.SyntaxDiagnostics.Concat(findings)) diagnostics.Add(finding);
        var playbook = PlaybookBinder.Bind(modules, _earlier, diagnostics);
        return (playbook, modules, !findings.IsEmpty, diagnostics.ToImmutable());
    }

    private ImmutableArray<Diagnostic> Analyze()
    {
        var (playbook, modules, lacksLibrary, found) = _bound.Value;
        var isCutShort = modules.Trees.Any(LostText.IsIn);
        found = LostText.WithoutRepeats(found);
        if (isCutShort)
        {
            found = LostText.WithoutConsequences(found);
        }
        else if (playbook is { IsLibrary: false })
        {
            var diagnostics = new DiagnosticBag(modules.Source);
            foreach (var earlier in found) diagnostics.Add(earlier);
            AnalysisPass.Run(playbook, diagnostics);
            found = diagnostics.ToImmutable();
        }

        return UndefinedNames.Once(found, modules, playbook, lacksLibrary || isCutShort);
    }

    private PlanDocument? Lower()
    {
        if (HasErrors || Playbook is not { IsLibrary: false } playbook) return null;
        var plan = PlanLowering.Lower(playbook);
        return new PlanDocument(plan, Hash: null, Tool, SourceReferences.Of(playbook)) { Tests = TestLowering.Lower(playbook, plan) };
    }
}
