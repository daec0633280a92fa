using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>One purpose is the first, and what is seldom bought is not sold by offers alone.</summary>
internal sealed class PurposeFocusRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NoneFirst = new("PB6123", Severity.Warning, typeof(PurposeFocusRule).Assembly);
    private static readonly DiagnosticDescriptor NothingToRead = new("PB6124", Severity.Warning, typeof(PurposeFocusRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NoneFirst, NothingToRead];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Root.Sound("purpose") is not { } purpose) return;
        var weights = purpose.Captures.Each.Select(round => (Name: round.Get<string>("purpose"), Weight: round.Get<Percent>("percent").Points)).OrderByDescending(p => p.Weight).ToList();
        if (weights.Count > 1 && weights[0].Weight == weights[1].Weight)
            diagnostics.Report(NoneFirst, purpose.Phrase!.Span, weights[0].Name, weights[1].Name);
        else if (weights[0].Name == "sell" && SellsOnlySeldom(playbook.Root) && !Tells(playbook.Root))
            diagnostics.Report(NothingToRead, purpose.Phrase!.Span);
    }

    private static bool SellsOnlySeldom(BoundBlock root)
    {
        var products = root.BlocksOf("product").ToList();
        return products.Count > 0 && products.TrueForAll(product => product.Sound("frequency")?.Get<string>("frequency") == "low");
    }

    /// <summary>True when something is said besides offers: content, an entry, a task, or a post without an offer.</summary>
    private static bool Tells(BoundBlock root) =>
        root.Blocks.Any(block => block.Construct.Keyword is "content" or "entry" or "task")
        || root.BlocksOf("cadence").SelectMany(cadence => cadence.AllSound("post")).Any(post => !post.Captures.TryFind<Symbol>("offer", out _));
}
