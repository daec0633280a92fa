using System.Collections.Immutable;
using Playbook.Plan.Model;

namespace Playbook.Cli.Calibrations;

/// <summary>What keeps messages from members and is not taken off a forecast of what they add: it needs a history of each member, or its group.</summary>
internal static class NotTakenOff
{
    private const string Caps = "caps";

    private const string QuietHours = "quiet hours";

    /// <summary>In words that people and machines read alike.</summary>
    public static ImmutableArray<string> Words(CampaignPlan plan) =>
        plan.Holdout?.Unit == HoldoutUnit.Groups ? [Caps, QuietHours, "the holdout of groups"] : [Caps, QuietHours];

    /// <summary><c>Caps and quiet hours are not taken off.</c></summary>
    public static string Sentence(CampaignPlan plan) =>
        Words(plan) is [var caps, .. var between, var last] ? $"{char.ToUpperInvariant(caps[0])}{caps[1..]}{string.Concat(between.Select(word => ", " + word))} and {last} are not taken off." : string.Empty;
}
