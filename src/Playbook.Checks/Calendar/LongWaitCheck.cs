using System.Collections.Immutable;
using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>A cap that lets touches wait without end makes them wait for more than a week: each week asks for more than the cap lets out, and the rest piles up.</summary>
internal sealed class LongWaitCheck : IPlanCheck
{
    private const int Week = 7;

    private static readonly DiagnosticDescriptor Waits = new("PB7104", Severity.Warning, typeof(LongWaitCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Waits];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var touches = TouchCalendar.Of(playbook.Plan);
        if (touches.HasGates) return;
        foreach (var cap in playbook.Plan.Caps.Where(cap => cap is { OnCap: OnCap.Delay, DelayUpTo: null }))
        {
            ImmutableArray<TouchFate> slow = [.. touches.Groups.Concat(touches.Segments).SelectMany(strand => Slow(strand, cap))];
            if (slow.MaxBy(fate => fate.Minute - fate.Asked) is not { } worst) continue;
            var fate = worst.GoesOut ? Phrase.Of($"it goes out at {touches.Calendar.At(worst)}") : "it still waits when the period ends";
            diagnostics.Add(Diagnostic
                .Create(Waits, diagnostics.Source, playbook.At("cap", cap.Name, "on_cap"), cap.Name, CalendarWords.Days(worst.Minute - worst.Asked), worst.Cadence.Name, touches.Calendar.AskedAt(worst), fate, $"{slow.Length}")
                .With(diagnostics.Beside(playbook.At("cap", cap.Name, "count"), "so much goes out"))
                .With(diagnostics.Beside(playbook.Slots(worst.Cadence), "so much is asked for"))
                .WithAny(CheckFix.Rewrite(playbook.Clause("cap", cap.Name, "on_cap"), diagnostics.Source, LosesNobody(playbook.Plan, cap) ? $"delay up to {Week}d" : null)));
        }
    }

    private static IEnumerable<TouchFate> Slow(TouchStrand strand, PlanCap cap) => strand.Fates.GroupBy(fate => fate.Cadence)
        .Where(fates => !StarvedCheck.IsStarved(fates))
        .SelectMany(fates => fates)
        .Where(fate => fate.Cap == cap.Name && (fate.GoesOut || fate.IsLostToCap) && fate.Minute - fate.Asked > Week * CampaignCalendar.MinutesPerDay);

    /// <summary>Whether each cadence still goes out at some slot where nothing waits longer than a week.</summary>
    private static bool LosesNobody(CampaignPlan plan, PlanCap cap)
    {
        var before = TouchCalendar.Of(plan);
        var after = TouchCalendar.Of(plan with { Caps = plan.Caps.Replace(cap, cap with { DelayUpTo = Duration.FromDays(Week) }) });
        return !Heard(before).Except(Heard(after), StringComparer.Ordinal).Any();
    }

    private static IEnumerable<string> Heard(TouchCalendar touches) => touches.Groups.Concat(touches.Segments).SelectMany(strand => strand.Out).Select(fate => fate.Cadence.Name);
}
