using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>What a message falls due by must be known: a product's cycle, a coupon's validity; and it must leave a day to send it.</summary>
internal sealed class DueAnchorRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NoCycle = new("PB3114", Severity.Error, typeof(DueAnchorRule).Assembly);
    private static readonly DiagnosticDescriptor NoExpiry = new("PB3115", Severity.Error, typeof(DueAnchorRule).Assembly);
    private static readonly DiagnosticDescriptor TooEarly = new("PB3116", Severity.Error, typeof(DueAnchorRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NoCycle, NoExpiry, TooEarly];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var due in playbook.Root.BlocksOf("cadence").Select(cadence => cadence.Sound("due")).OfType<BoundClause>())
        {
            if (due.Captures.Find<Duration>("since_join") is { } since)
            {
                if (since <= Duration.Zero) diagnostics.Report(TooEarly, SpanOf(due), "joining the group");
            }
            else if (due.Captures.TryFind<Symbol>("offer", out var offer))
            {
                CheckExpiry(Block(playbook, offer), offer, due, diagnostics);
            }
            else if (due.Captures.TryFind<string>("side", out var side) && Block(playbook, due.Get<Symbol>("product")) is { } product)
            {
                if (!product.Has("replenish_every"))
                {
                    diagnostics.Add(Diagnostic.Create(NoCycle, diagnostics.Source, SpanOf(due), product.Name)
                        .With(new RelatedLocation(diagnostics.Source, product.HeadSpan, $"`{product.Name}` is declared here")));
                }
                else if (side == "before" && product.Sound("replenish_every")?.Get<Duration>("duration") <= due.Get<Duration>("duration"))
                {
                    diagnostics.Report(TooEarly, SpanOf(due), $"the order of `{product.Name}`");
                }
            }
        }
    }

    private static void CheckExpiry(BoundBlock? block, Symbol offer, BoundClause due, DiagnosticBag diagnostics)
    {
        if (block?.Sound("kind")?.Get<string>("kind") is { } kind && kind != "coupon")
            diagnostics.Report(NoExpiry, SpanOf(due), offer.Name, kind);
        else if (block?.Sound("valid")?.Get<Duration>("duration") <= due.Get<Duration>("duration"))
            diagnostics.Report(TooEarly, SpanOf(due), $"the issue of `{offer.Name}`");
    }

    private static TextSpan SpanOf(BoundClause due) => due.Phrase!.Span;

    private static BoundBlock? Block(BoundPlaybook playbook, Symbol symbol) =>
        playbook.Root.Find(symbol.Kind, symbol.Name);
}
