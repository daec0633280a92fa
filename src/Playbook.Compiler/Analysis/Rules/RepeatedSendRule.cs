using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A cadence that sends an offer every day or week says what keeps it from the same members again and again.</summary>
internal sealed class RepeatedSendRule : IAnalysisRule
{
    private const int DaysPerWeek = 7;
    private const int DaysPerMonth = 30;

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
            if (meant.AndInner(segments.GetValueOrDefault).Any(StopsRepeats) || playbook.Root.BlocksOf("cap").Any(cap => Counts(cap, cadence))) continue;
            diagnostics.Report(Repeated, send.Phrase!.Span, cadence.Name, offer.Name, segment);
        }
    }

    /// <summary>What a member got or took up is asked for, or the time since something has an end: the member drops out of the segment.</summary>
    private static bool StopsRepeats(MemberPredicate term) => term is MemberPredicate.Comparison comparison && comparison.Quantity.Measure switch
    {
        MemberMeasure.Received or MemberMeasure.Opened or MemberMeasure.Redeemed => true,
        MemberMeasure.SinceLastOrder or MemberMeasure.SinceLastActive or MemberMeasure.SinceJoined =>
            comparison.Operator is ComparisonOperator.Less or ComparisonOperator.LessOrEqual or ComparisonOperator.Equal,
        _ => false,
    };

    /// <summary>True for a cap that counts the cadence's messages to a member and allows no more than the cadence sends anyway.</summary>
    private static bool Counts(BoundBlock cap, BoundBlock cadence)
    {
        if (cap.Sound("count") is not { } count) return true;
        if (count.Get<string>("scope") == "per group" || cap.Sound("kind")?.Get<string>("kind") == "posts") return false;
        var isOfAll = !cap.Has("applies_to") || cap.Sound("applies_to") is not { } named || named.Captures.All<Symbol>("cadence").Any(symbol => symbol.Name == cadence.Name);
        return isOfAll && count.Get<int>("count") <= MostIn(count.Get<Window>("window"), cadence.Sound("every")!.Captures);
    }

    /// <summary>The most messages that a cadence by the week sends one member in a window.</summary>
    private static int MostIn(Window window, Captures every)
    {
        var times = every.All<LocalTime>("time").Distinct().Count();
        var daysOfWeek = every.All<IsoDayOfWeek>("weekday") is { IsEmpty: false } named ? named.Distinct().Count() : DaysPerWeek;
        var days = window.Unit switch
        {
            WindowUnit.Hour => (window.Length + NodaConstants.HoursPerDay - 1) / NodaConstants.HoursPerDay,
            WindowUnit.Day => window.Length,
            WindowUnit.Week => window.Length * DaysPerWeek,
            WindowUnit.Month => window.Length * DaysPerMonth,
            _ => throw new InvalidOperationException($"No such unit of a window: {window.Unit}."),
        };
        var (weeks, rest) = Math.DivRem(days, DaysPerWeek * (every.Find<int>("weeks") ?? 1));
        return times * ((weeks * daysOfWeek) + Math.Min(rest, daysOfWeek));
    }
}
