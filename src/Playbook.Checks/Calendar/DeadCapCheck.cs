using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Calendar;

/// <summary>
/// A cap that never holds anything back. Where another cap always stops first, it is a dead rule; where not even half of what it allows is ever asked
/// for, it guards nothing. A cap a little above what is asked for is a guard, and is left alone. Of messages only those by the calendar can be counted. A scenario
/// that asks for less, or is stricter elsewhere, leaves the other caps of the playbook as they are, and is not told of them.
/// </summary>
internal sealed class DeadCapCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Shadowed = new("PB7113", Severity.Warning, typeof(DeadCapCheck).Assembly);
    private static readonly DiagnosticDescriptor FarAway = new("PB7117", Severity.Info, typeof(DeadCapCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Shadowed, FarAway];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var plan = playbook.Plan;
        if (TouchCalendar.Of(plan).HasGates) return;
        foreach (var cap in plan.Caps.Where(cap => IsMeant(playbook, cap) && IsCountable(plan, cap)))
        {
            var rest = plan with { Caps = plan.Caps.Remove(cap) };
            var most = MostAsked(rest, cap);
            if (most == 0 || most > cap.Count) continue;
            if (rest.Caps.FirstOrDefault(other => MostAsked(rest with { Caps = rest.Caps.Remove(other) }, cap) > cap.Count) is { } other)
            {
                diagnostics.Add(Diagnostic
                    .Create(Shadowed, diagnostics.Source, playbook.At("cap", cap.Name, "count"), cap.Name, other.Name, $"{most}", $"{cap.Count}")
                    .With(diagnostics.Beside(playbook.At("cap", other.Name, "count"), "this cap stops first")));
            }
            else if (cap.Count > most * 2)
            {
                diagnostics.Report(FarAway, playbook.At("cap", cap.Name, "count"), cap.Name, $"{most}", $"{cap.Count}");
            }
        }
    }

    private static bool IsMeant(CheckedPlaybook playbook, PlanCap cap) => playbook.Scenario is null || playbook.Clause("cap", cap.Name, "count") is { IsOverride: true };

    private static bool IsCountable(CampaignPlan plan, PlanCap cap) => cap.Scope == CapScope.PerGroup
        || (cap.Scope == CapScope.PerMember && plan.Cadences.Where(cadence => IsCounted(cap, cadence)).All(cadence => !cadence.Trigger.Moments.IsEmpty));

    private static bool IsCounted(PlanCap cap, PlanCadence cadence) => TouchPolicy.Counts(cap, CadenceTouch.KindOf(cadence), cadence.Name);

    /// <summary>The most touches that the cap would count in its window, were it not there.</summary>
    private static int MostAsked(CampaignPlan plan, PlanCap cap)
    {
        var touches = TouchCalendar.Of(plan);
        var strands = cap.Scope == CapScope.PerGroup ? touches.Groups : touches.Members(touches.Audiences, null).Take(1);
        return strands.Select(strand => MostInWindow([.. strand.Out.Where(fate => IsCounted(cap, fate.Cadence)).Select(fate => fate.Minute)], cap, touches.Calendar)).DefaultIfEmpty(0).Max();
    }

    private static int MostInWindow(ImmutableArray<int> minutes, PlanCap cap, CampaignCalendar calendar)
    {
        var (first, most) = (0, 0);
        for (var last = 0; last < minutes.Length; last++)
        {
            while (minutes[first] < calendar.WindowStart(minutes[last], cap.Window)) first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
