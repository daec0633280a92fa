using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>What of an offer's window lies outside the period never comes.</summary>
internal sealed class OfferWindowRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Outside = new("PB5123", Severity.Warning, typeof(OfferWindowRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Outside];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Root.Sound("period") is not { } clause) return;
        var period = clause.Get<PlanPeriod>("date_range");
        foreach (var offer in playbook.Root.BlocksOf("offer"))
        {
            if (offer.Sound("opens") is { } opens && opens.Get<PlanOpening>("date_time_range") is var window) Check(offer, opens, window.From.Date, window.To.Date);
            if (offer.Sound("deadline") is { } deadline && deadline.Get<LocalDateTime>("date_time").Date is var last) Check(offer, deadline, last, last);
            if (offer.Sound("balance_due") is { } due && due.Get<PlanPeriod>("date_range") is var days) Check(offer, due, days.First, days.Last);
        }

        void Check(BoundBlock offer, BoundClause window, LocalDate first, LocalDate last)
        {
            if (first >= period.First && last <= period.Last) return;
            diagnostics.Report(Outside, window.Phrase!.Span, window.Keyword, offer.Name, $"{period.First:uuuu-MM-dd} .. {period.Last:uuuu-MM-dd}");
        }
    }
}
