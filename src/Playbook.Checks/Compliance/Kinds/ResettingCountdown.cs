using System.Collections.Immutable;
using Playbook.Checks.Calendar;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>An offer whose countdown runs out, and which is back at the same price within so many hours: the hurry was not real.</summary>
internal sealed class ResettingCountdown : IRuleKind
{
    public string Word => "resetting_countdown";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.ResettingCountdown;

    public ImmutableArray<RuleField> Fields { get; } = [RuleField.Count("back_within_hours")];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        var touches = TouchCalendar.Of(playbook.Plan);
        foreach (var offer in playbook.Plan.Offers.Where(offer => offer.ShowsCountdown))
        {
            foreach (var (before, again) in touches.Groups.SelectMany(strand => Neighbours([.. strand.Out.Where(fate => CadenceTouch.OfferOf(fate.Cadence) == offer.Name)])))
            {
                var (shown, back) = (touches.Calendar.At(before.Minute), touches.Calendar.At(again.Minute));
                var ends = offer.OpenFor is { } open ? shown.PlusTicks(open.BclCompatibleTicks) : shown.Date.PlusDays(1).AtMidnight();
                if (back > ends.PlusHours(rule.Count("back_within_hours"))) continue;
                yield return new RuleFinding(playbook.At("offer", offer.Name, "show"), offer.Name, $"{ends:uuuu-MM-dd HH:mm}", $"{back:uuuu-MM-dd HH:mm}")
                {
                    Related = [(playbook.At("cadence", again.Cadence.Name, "every", "on"), "this shows it again")],
                };
                break;
            }
        }
    }

    private static IEnumerable<(TouchFate Before, TouchFate Again)> Neighbours(ImmutableArray<TouchFate> shown) => shown.Zip(shown.Skip(1));
}
