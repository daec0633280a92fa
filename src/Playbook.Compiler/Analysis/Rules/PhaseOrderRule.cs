using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>
/// The phases of a group are one way that it goes: each has one successor at most, every one of them is reached, and offers come after the
/// group has shown that it is active.
/// </summary>
internal sealed class PhaseOrderRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NeverBegins = new("PB3121", Severity.Error, typeof(PhaseOrderRule).Assembly);
    private static readonly DiagnosticDescriptor TooSoon = new("PB3123", Severity.Warning, typeof(PhaseOrderRule).Assembly);
    private static readonly DiagnosticDescriptor Fork = new("PB3124", Severity.Error, typeof(PhaseOrderRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NeverBegins, TooSoon, Fork];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var phases = playbook.Root.BlocksOf("phase").ToList();
        var gated = phases.Where(phase => phase.Has("lasts") || phase.Has("done")).ToList();
        if (gated.Count == 0 || gated.Exists(phase => IsUnsound(phase, "after") || IsUnsound(phase, "next") || phase.Has("runs"))) return;

        var firsts = gated.Where(phase => gated.TrueForAll(other => other.Name != After(phase))).ToList();
        if (firsts.Count > 1) ReportFork(firsts[1], firsts[0], "after", diagnostics);
        foreach (var phase in gated)
        {
            var followers = gated.Where(other => After(other) == phase.Name).ToList();
            if (followers.Count > 1) ReportFork(followers[1], followers[0], "after", diagnostics);
            else if (Next(phase) is { } next && followers is [var follower] && follower.Name != next) ReportFork(phase, follower, "next", diagnostics);
        }

        if (firsts.Count > 1) return;
        var way = Way(firsts.FirstOrDefault(), gated);
        CheckOffers(way, diagnostics);
        ReportUnreached(gated.Where(phase => !way.Contains(phase)), gated, diagnostics);
    }

    /// <summary>A phase that only a circle leads to.</summary>
    private static void ReportUnreached(IEnumerable<BoundBlock> unreached, List<BoundBlock> gated, DiagnosticBag diagnostics)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phase in unreached)
        {
            var circle = Circle(phase, gated);
            if (circle[0] != circle[^1] || !reported.Add(string.Join(' ', circle.Skip(1).Order(StringComparer.Ordinal)))) continue;
            diagnostics.Report(NeverBegins, phase.HeadSpan, phase.Name, string.Join(" → ", circle.Select(name => $"`{name}`")));
        }
    }

    private static void CheckOffers(List<BoundBlock> way, DiagnosticBag diagnostics)
    {
        foreach (var phase in way)
        {
            if (phase.Sound("done")?.Get<PhaseCondition>("phase_condition") is PhaseCondition.OfGroup) return;
            if (phase.Sound("allow") is { } allow && allow.Captures.All<string>("activity").Contains("offers"))
            {
                diagnostics.Report(TooSoon, allow.Phrase!.Span, phase.Name);
                return;
            }
        }
    }

    /// <summary>The phases that a group goes through, each once.</summary>
    private static List<BoundBlock> Way(BoundBlock? first, List<BoundBlock> gated)
    {
        var way = new List<BoundBlock>();
        for (var at = first; at is not null && !way.Contains(at);)
        {
            way.Add(at);
            var next = Next(at);
            at = gated.Find(phase => next is null ? After(phase) == at.Name : phase.Name == next);
        }

        return way;
    }

    /// <summary>Back along <c>after</c> until a phase comes again.</summary>
    private static List<string> Circle(BoundBlock phase, List<BoundBlock> gated)
    {
        var names = new List<string> { phase.Name };
        while (gated.Find(other => other.Name == names[^1]) is { } at && After(at) is { } before)
        {
            names.Add(before);
            if (names.IndexOf(before) < names.Count - 1) break;
        }

        return names;
    }

    private static void ReportFork(BoundBlock phase, BoundBlock other, string keyword, DiagnosticBag diagnostics) => diagnostics.Add(Diagnostic
        .Create(Fork, diagnostics.Source, phase.Sound(keyword)?.Syntax.Span ?? phase.HeadSpan, phase.Name, other.Name)
        .With(new RelatedLocation(diagnostics.Source, other.HeadSpan, $"`{other.Name}` is declared here")));

    private static bool IsUnsound(BoundBlock phase, string keyword) => phase.Has(keyword) && phase.Sound(keyword) is null;

    private static string? After(BoundBlock phase) => phase.Sound("after")?.Get<Symbol>("phase").Name;

    private static string? Next(BoundBlock phase) => phase.Sound("next")?.Get<Symbol>("phase").Name;
}
