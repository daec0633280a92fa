using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Lowering;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A slot by the calendar does not offer what is not open yet, or not any more. Of a window outside the period another rule speaks.</summary>
internal sealed class OfferedWhileClosedRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Closed = new("PB5132", Severity.Warning, typeof(OfferedWhileClosedRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Closed];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Root.Sound("period")?.Get<PlanPeriod>("date_range") is not { } period || playbook.Root.Sound("timezone") is not { } zone) return;
        var clock = DateTimeZoneProviders.Tzdb[zone.Get<string>("timezone")];
        foreach (var cadence in playbook.Root.BlocksOf("cadence"))
        {
            if (Calendar(cadence) is not { } calendar || (cadence.Sound("post") ?? cadence.Sound("send")) is not { } action) continue;
            if (!action.Captures.TryFind<Symbol>("offer", out var symbol) || playbook.Root.Find("offer", symbol.Name) is not { } offer) continue;
            if (WindowOf(offer, period) is not var (clause, from, to) || to.Date < period.First || from.Date > period.Last) continue;
            var slots = TriggerLowering.Lower(cadence, period, clock).Moments.Select(slot => slot.LocalDateTime).Order().ToList();
            var closed = slots.Where(slot => slot < from || slot > to).ToList();
            if (closed.Count == 0) continue;
            diagnostics.Add(Diagnostic
                .Create(Closed, diagnostics.Source, calendar.Phrase!.Span, cadence.Name, offer.Name, $"{closed.Count}", $"{slots.Count}", LocalMoment.Write(closed[0]), $"{LocalMoment.Write(from)} .. {LocalMoment.Write(to)}")
                .With(new RelatedLocation(diagnostics.Source, clause.Syntax.Span, "it is open here")));
        }
    }

    private static (BoundClause Clause, LocalDateTime From, LocalDateTime To)? WindowOf(BoundBlock offer, PlanPeriod period)
    {
        var deadline = offer.Sound("deadline");
        var last = deadline?.Get<LocalDateTime>("date_time");
        if (offer.Sound("opens") is { } opens && opens.Get<PlanOpening>("date_time_range") is var window)
            return (opens, window.From, last is { } end && end < window.To ? end : window.To);
        return last is { } only ? (deadline!, period.First.AtMidnight(), only) : null;
    }

    private static BoundClause? Calendar(BoundBlock cadence) => cadence.Has("due") || cadence.Has("on") == cadence.Has("every") ? null
        : cadence.Sound("every") is { } every ? every
        : cadence.Sound("on") is { } on && !on.Captures.TryFind<Symbol>("event", out _) ? on
        : null;
}
