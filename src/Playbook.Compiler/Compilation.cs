using System.Collections.Immutable;
using Playbook.Compiler.Analysis;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Lowering;
using Playbook.Diagnostics;
using Playbook.Plan.Json;
using Playbook.Plan.Model;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler;

/// <summary>
/// One playbook on its way from text to plan. Immutable; each phase runs when its result is first asked for:
/// parse, bind, analyse, lower.
/// </summary>
public sealed class Compilation
{
    private readonly Lazy<SyntaxTree> _tree;
    private readonly Lazy<(BoundPlaybook? Playbook, ImmutableArray<Diagnostic> Diagnostics)> _bound;
    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;
    private readonly Lazy<PlanDocument?> _plan;

    private Compilation(SourceText source, string tool)
    {
        Source = source;
        Tool = tool;
        _tree = new(() => SyntaxTree.Parse(Source));
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

    /// <summary>The plan; null when there are errors.</summary>
    public PlanDocument? Plan => _plan.Value;

    public static Compilation Create(SourceText source, string tool) => new(source, tool);

    private (BoundPlaybook?, ImmutableArray<Diagnostic>) Bind()
    {
        var diagnostics = new DiagnosticBag(Source);
        var playbook = PlaybookBinder.Bind(Tree, diagnostics);
        return (playbook, diagnostics.ToImmutable());
    }

    private ImmutableArray<Diagnostic> Analyze()
    {
        var diagnostics = new DiagnosticBag(Source);
        foreach (var earlier in Tree.Diagnostics.AddRange(_bound.Value.Diagnostics)) diagnostics.Add(earlier);
        if (Playbook is { } playbook) AnalysisPass.Run(playbook, diagnostics);
        return diagnostics.ToImmutable();
    }

    private PlanDocument? Lower()
    {
        if (HasErrors || Playbook is not { } playbook) return null;
        var plan = PlanLowering.Lower(playbook);
        return new PlanDocument(plan, PlanHash.Of(plan), Tool, SourceReferences.Of(playbook)) { Tests = TestLowering.Lower(playbook, plan) };
    }
}
