using Playbook.Plan.Decisions;
using Playbook.Plan.Model;

namespace Playbook.Reporting.Audiences;

/// <summary>The item of a plan that decided, and where it stands in the source.</summary>
internal static class DecidingRule
{
    /// <summary><c>cap/direct</c>: the key of the item.</summary>
    public static string KeyOf(Decision decision) => decision switch
    {
        { IsKnown: false } or { Fate: Fate.GoesOut } => CadenceOf(decision),
        { Fate: Fate.Waits } => decision.Rule is { } cap ? $"cap/{cap}" : "quiet_hours",
        { Because: SkipReason.Cap } => $"cap/{decision.Rule}",
        { Because: SkipReason.Forbid } => $"forbid/{decision.Rule}",
        { Because: SkipReason.QuietHours } => "quiet_hours",
        { Because: SkipReason.HeldOut } => "holdout",
        { Because: SkipReason.BudgetSpent } => "budget",
        { Because: SkipReason.OfferExhausted, Cadence.Action: PlanAction.Send { Offer: { } offer } } => $"offer/{offer}",
        { Because: SkipReason.OfferExhausted, Cadence.Action: PlanAction.Post { Offer: { } offer } } => $"offer/{offer}",
        { Because: SkipReason.NotInSegment, Cadence.Action: PlanAction.Send send } => $"segment/{send.Segment}",
        { Because: SkipReason.Left, Cadence.Action: PlanAction.Post post } => $"group/{post.Group}",
        _ => CadenceOf(decision),
    };

    /// <summary><c>cap/direct (playbooks/flower-shop/main.playbook:75:3)</c></summary>
    public static string TextOf(Decision decision, PlanDocument document)
    {
        var key = KeyOf(decision);
        return PlaceOf(key, document) is { } place ? $"{key} ({place})" : key;
    }

    public static string? PlaceOf(string key, PlanDocument document) =>
        document.Sources.TryGetValue(key, out var source) ? FormattableString.Invariant($"{source.File}:{source.Line}:{source.Column}") : null;

    private static string CadenceOf(Decision decision) => $"cadence/{decision.Cadence.Name}";
}
