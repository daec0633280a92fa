using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>An offer whose countdown runs out, and which is back at the same price within so many hours: the hurry was not real.</summary>
internal sealed class ResettingCountdown : IRuleKind
{
    public string Word => "resetting_countdown";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.ResettingCountdown;

    public ImmutableArray<RuleField> Fields { get; } = [RuleField.Count("back_within_hours")];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        foreach (var offer in playbook.Plan.Offers.Where(offer => offer.ShowsCountdown))
        {
            var shown = playbook.Plan.Cadences.Where(cadence => cadence.Action is PlanAction.Post post && post.Offer == offer.Name)
                .SelectMany(cadence => cadence.Trigger.Moments.Select(moment => (At: moment.LocalDateTime, Cadence: cadence))).OrderBy(slot => slot.At).ToList();
            foreach (var (before, again) in shown.Zip(shown.Skip(1)))
            {
                var ends = offer.OpenFor is { } open ? before.At.PlusTicks(open.BclCompatibleTicks) : before.At.Date.PlusDays(1).AtMidnight();
                if (again.At > ends.PlusHours(rule.Count("back_within_hours"))) continue;
                yield return new RuleFinding(playbook.At("offer", offer.Name, "show"), offer.Name, $"{ends:uuuu-MM-dd HH:mm}", $"{again.At:uuuu-MM-dd HH:mm}")
                {
                    Related = [(playbook.At("cadence", again.Cadence.Name, "every", "on"), "this shows it again")],
                };
                break;
            }
        }
    }
}
