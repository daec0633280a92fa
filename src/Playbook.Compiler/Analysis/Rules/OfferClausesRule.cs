using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Each kind of offer needs some clauses, and others mean nothing for it.</summary>
internal sealed class OfferClausesRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Missing = new("PB5101", Severity.Error, typeof(OfferClausesRule).Assembly);
    private static readonly DiagnosticDescriptor Meaningless = new("PB5102", Severity.Error, typeof(OfferClausesRule).Assembly);

    private static readonly ImmutableArray<string> Common = ["kind", "show", "stacks"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Missing, Meaningless];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.Root.BlocksOf("offer"))
        {
            if (offer.Sound("kind") is not { } kind || offer.Syntax.ContainsErrors) continue;
            var name = kind.Get<string>("kind");
            var (needed, allowed) = ClausesOf(name);
            foreach (var keyword in needed.Where(keyword => !offer.Has(keyword)))
                diagnostics.Report(Missing, offer.HeadSpan, name, keyword, offer.Construct.Find(keyword)!.Example);
            foreach (var clause in offer.Clauses.Where(c => !Common.Contains(c.Keyword) && !needed.Contains(c.Keyword) && !allowed.Contains(c.Keyword)))
                diagnostics.Report(Meaningless, clause.Syntax.Keyword.Span, name, clause.Keyword);
        }
    }

    private static (ImmutableArray<string> Needed, ImmutableArray<string> Allowed) ClausesOf(string kind) => kind switch
    {
        "flash_sale" => (["product", "price", "stock", "duration"], ["rounding", "limit"]),
        "percentage" => (["product", "price"], ["rounding", "stock", "limit", "duration"]),
        "team_purchase" => (["product", "price", "team", "fill_within", "on_unfilled"], ["rounding", "stock", "limit", "duration"]),
        "coupon" => (["amount", "valid", "issue"], ["min_spend", "product", "limit"]),
        _ => throw new InvalidOperationException($"Offer kind `{kind}` states no clauses."),
    };
}
