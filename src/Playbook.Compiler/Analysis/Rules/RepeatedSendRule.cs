using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A cadence that sends an offer every day or week says what keeps it from the same members again and again.</summary>
internal sealed class RepeatedSendRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Repeated = new("PB6106", Severity.Warning, typeof(RepeatedSendRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Repeated];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var segments = playbook.Root.AllSound("segment").DistinctBy(segment => segment.Name, StringComparer.Ordinal)
            .ToDictionary(segment => segment.Name, segment => segment.Get<MemberPredicate>("predicate"), StringComparer.Ordinal);
        foreach (var cadence in playbook.Root.BlocksOf("cadence"))
        {
            if (cadence.Sound("every") is null || cadence.Sound("send") is not { } send || !send.Captures.TryFind<Symbol>("offer", out var offer)) continue;
            var segment = send.Get<Symbol>("segment").Name;
            if (playbook.Root.Find("offer", offer.Name) is not { } offered || offered.Has("limit") || !segments.TryGetValue(segment, out var meant)) continue;
            if (Terms(meant, segments, []).Any(StopsRepeats) || playbook.Root.BlocksOf("cap").Any(cap => Counts(cap, cadence.Name))) continue;
            diagnostics.Report(Repeated, send.Phrase!.Span, cadence.Name, offer.Name, segment);
        }
    }

    private static IEnumerable<MemberPredicate> Terms(MemberPredicate predicate, Dictionary<string, MemberPredicate> segments, ImmutableHashSet<string> seen) =>
        predicate.AndInner().SelectMany(term => term is MemberPredicate.InSegment other && !seen.Contains(other.Segment) && segments.TryGetValue(other.Segment, out var meant)
            ? Terms(meant, segments, seen.Add(other.Segment))
            : [term]);

    /// <summary>What a member got or took up is asked for, or the time since something has an end: the member drops out of the segment.</summary>
    private static bool StopsRepeats(MemberPredicate term) => term is MemberPredicate.Comparison comparison && comparison.Quantity.Measure switch
    {
        MemberMeasure.Received or MemberMeasure.Opened or MemberMeasure.Redeemed => true,
        MemberMeasure.SinceLastOrder or MemberMeasure.SinceLastActive or MemberMeasure.SinceJoined =>
            comparison.Operator is ComparisonOperator.Less or ComparisonOperator.LessOrEqual or ComparisonOperator.Equal,
        _ => false,
    };

    private static bool Counts(BoundBlock cap, string cadence)
    {
        if (cap.Sound("count") is not { } count) return true;
        if (count.Get<string>("scope") == "per group" || cap.Sound("kind")?.Get<string>("kind") == "posts") return false;
        return !cap.Has("applies_to") || cap.Sound("applies_to")?.Captures.All<Symbol>("cadence").Any(symbol => symbol.Name == cadence) != false;
    }
}
