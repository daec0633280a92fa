using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Explanations;
using Playbook.Plan.Predicates;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A segment that asks for an attribute gives no answer for a member of whom it is not known: the test must say it.</summary>
internal sealed class TestNeedsRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Missing = new("PB2513", Severity.Error, typeof(TestNeedsRule).Assembly);

    private static readonly DiagnosticDescriptor Untold = new("PB2520", Severity.Error, typeof(TestNeedsRule).Assembly);

    /// <summary>Reasons that are found before anybody asks for the segment.</summary>
    private static readonly ImmutableArray<string> Before = ["not_due", "not_joined", "left", "phase", "budget_spent", "offer_exhausted"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Missing, Untold];

    public bool SeesVariants => false;

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var (test, _) in playbook.Tests)
        {
            var given = test.BlockOf("given");
            foreach (var attribute in given?.AllSound("attribute") ?? [])
            {
                if (playbook.Symbols.Find("attribute", attribute.Name) is not null) continue;
                var context = new BindingContext(playbook.Modules, playbook.Symbols, null);
                diagnostics.AddOnce(ReferenceType.Undefined("attribute", attribute.Name, attribute.Syntax.Head!.Span, context));
            }

            foreach (var clause in test.AllSound("expect"))
            {
                if (SegmentOf(playbook.Root, clause) is not { } segment) continue;
                var needs = PredicateNeeds.Of(new MemberPredicate.InSegment(segment), name => PredicateOf(playbook.Root, name));
                var lacks = needs.Attributes.Where(name => given is null || !IsSaid(given, name)).ToList();
                if (needs.Joined && given?.Has("joined") != true) lacks.Add("joined");
                if (!needs.Untold.IsEmpty) Report(Untold, needs.Untold);
                else if (lacks.Count > 0) Report(Missing, lacks);

                void Report(DiagnosticDescriptor descriptor, IEnumerable<string> what) =>
                    diagnostics.AddOnce(Diagnostic.Create(descriptor, diagnostics.Source, clause.Syntax.Value!.Span, segment, Phrase.List(what.Select(name => Phrase.Of($"`{name}`"))), test.Name));
            }
        }
    }

    private static bool IsSaid(BoundBlock given, string attribute) =>
        given.Clauses.Any(fact => fact.Keyword == "attribute" && fact.Name == attribute) || given.AllSound("unknown").Any(clause => clause.Captures.All<Symbol>("attribute").Any(symbol => symbol.Name == attribute));

    /// <summary>The segment that decides the expectation, if one does.</summary>
    private static string? SegmentOf(BoundBlock root, BoundClause expectation)
    {
        if (expectation.Captures.TryFind<Symbol>("segment", out var segment)) return segment.Name;
        if (!expectation.Captures.TryFind<Symbol>("cadence", out var cadence) || expectation.Captures.TryFind<string>("says", out _)) return null;
        if (expectation.Captures.TryFind<string>("reason", out var reason) && Before.Contains(reason)) return null;
        var send = root.Find("cadence", cadence.Name)?.Sound("send");
        return send is not null && send.Captures.TryFind<Symbol>("segment", out var meant) ? meant.Name : null;
    }

    private static MemberPredicate PredicateOf(BoundBlock root, string segment) =>
        root.AllSound("segment").FirstOrDefault(clause => clause.Name == segment)?.Get<MemberPredicate>("predicate") ?? new MemberPredicate.Constant(false);
}
