using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A segment must not be defined by itself, directly or through others.</summary>
internal sealed class SegmentCycleRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Cycle = new("PB4101", Severity.Error, typeof(SegmentCycleRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Cycle];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (!playbook.Root.AllSound("segment").Any(segment => segment.Get<MemberPredicate>("predicate").Any(term => term is MemberPredicate.InSegment))) return;
        var segments = playbook.Root.AllSound("segment").DistinctBy(s => s.Name, StringComparer.Ordinal)
            .ToDictionary(s => s.Name, s => s, StringComparer.Ordinal);
        var uses = segments.ToDictionary(s => s.Key, s => Mentioned(s.Value.Get<MemberPredicate>("predicate")).ToList(), StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, segment) in segments)
        {
            if (reported.Contains(name) || PathBack(name, uses) is not { } path) continue;
            reported.UnionWith(path);
            diagnostics.Report(Cycle, segment.Syntax.Head!.Span, name, string.Join(" → ", path.Select(on => $"`{on}`")));
        }
    }

    /// <summary>The shortest way from a segment back to itself, or null.</summary>
    private static List<string>? PathBack(string start, Dictionary<string, List<string>> uses)
    {
        var queue = new Queue<List<string>>([[start]]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (queue.TryDequeue(out var path))
        {
            foreach (var next in uses.GetValueOrDefault(path[^1], []))
            {
                if (next == start) return [.. path, start];
                if (seen.Add(next)) queue.Enqueue([.. path, next]);
            }
        }

        return null;
    }

    private static IEnumerable<string> Mentioned(MemberPredicate predicate) =>
        predicate.AndInner().OfType<MemberPredicate.InSegment>().Select(segment => segment.Segment);
}
