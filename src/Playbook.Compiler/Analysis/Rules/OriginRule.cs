using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>An origin says what its kind needs and nothing that belongs to another kind, and brings no more people than there are.</summary>
internal sealed class OriginRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor TooLarge = new("PB6121", Severity.Error, typeof(OriginRule).Assembly);
    private static readonly DiagnosticDescriptor Needs = new("PB6126", Severity.Error, typeof(OriginRule).Assembly);
    private static readonly DiagnosticDescriptor OtherSource = new("PB6129", Severity.Error, typeof(OriginRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [TooLarge, Needs, OtherSource];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var shoppers = playbook.Root.BlockOf("population")?.Sound("shoppers")?.Get<int>("count") ?? int.MaxValue;
        var (total, isReported) = (0L, false);
        foreach (var origin in playbook.Root.BlocksOf("origin").Where(origin => !origin.Syntax.ContainsErrors))
        {
            if (origin.Sound("size") is { } size && (total += size.Get<int>("count")) > shoppers && !isReported)
            {
                diagnostics.Report(TooLarge, size.Phrase!.Span, origin.Name, $"{total}", $"{shoppers}");
                isReported = true;
            }

            if (origin.Has("kind") && origin.Sound("kind") is null) continue;
            var kind = origin.Sound("kind")?.Get<string>("kind") ?? "takeover";
            CheckStrays(origin, kind, diagnostics);
            foreach (var needed in Needed(kind).Where(keyword => !origin.Has(keyword))) diagnostics.Report(Needs, origin.HeadSpan, kind, needed, origin.Name);
        }
    }

    private static void CheckStrays(BoundBlock origin, string kind, DiagnosticBag diagnostics)
    {
        foreach (var clause in origin.Clauses)
        {
            var kinds = KindsOf(clause);
            if (!kinds.IsEmpty && !kinds.Contains(kind))
                diagnostics.Report(CadenceShapeRule.Stray, clause.Syntax.Keyword.Span, origin.Name, clause.Keyword, Phrase.AnyOf(kinds.Select(word => Phrase.Of($"`kind {word}`"))));
        }

        // How many an event brings says nothing of what an inviter does.
        var source = kind == "events" ? "event" : "inviter";
        if (kind is not ("events" or "invitations") || origin.Sound("brings") is not { } brings || brings.Get<string>("source") is not { } stated || stated == source) return;
        var element = PhraseElement.Flatten(brings.Syntax.Head)[^1];
        var problem = Diagnostic.Create(OtherSource, diagnostics.Source, brings.Syntax.Head!.Span, origin.Name, kind, source, stated);
        diagnostics.Add(element.Word == stated ? problem.With(Fix.Replace($"write `{source}`", element.Span, source)) : problem);
    }

    /// <summary>The kinds of origin that a clause goes with; none where it goes with all.</summary>
    private static ImmutableArray<string> KindsOf(BoundClause clause) => clause.Keyword switch
    {
        "from" => ["takeover", "seed"],
        "keeps" => ["takeover"],
        "brings" => ["events", "invitations"],
        "dates" => ["events"],
        "by" => ["invitations"],
        _ => [],
    };

    private static ImmutableArray<string> Needed(string kind) => kind switch
    {
        "takeover" => ["from", "size"],
        "seed" => ["size"],
        "events" => ["brings", "dates"],
        "invitations" => ["brings"],
        _ => throw new InvalidOperationException($"The kind of origin `{kind}` has no needs."),
    };
}
