using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Each kind of offer needs some clauses, and others mean nothing for it.</summary>
internal sealed class OfferClausesRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Missing = new("PB5101", Severity.Error, typeof(OfferClausesRule).Assembly);
    private static readonly DiagnosticDescriptor Meaningless = new("PB5102", Severity.Error, typeof(OfferClausesRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Missing, Meaningless];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.Root.BlocksOf("offer"))
        {
            if (offer.Sound("kind") is not { } kind || offer.Syntax.ContainsErrors) continue;
            var known = OfferKind.Of(kind.Get<string>("kind"));
            foreach (var needed in known.Alternatives)
            {
                if (!needed.Any(offer.Has)) diagnostics.Report(Missing, offer.HeadSpan, known.Word, AnyOf(needed), AnyOf(needed.Select(keyword => offer.Construct.Find(keyword)!.Example)));
            }

            foreach (var clause in offer.Clauses)
            {
                if (!known.Knows(clause.Keyword)) diagnostics.Report(Meaningless, clause.Syntax.Keyword.Span, known.Word, clause.Keyword);
            }
        }
    }

    private static Phrase AnyOf(IEnumerable<string> code) => Phrase.AnyOf(code.Select(item => Phrase.Of($"`{item}`")));
}
