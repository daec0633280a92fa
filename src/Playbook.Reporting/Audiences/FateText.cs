using Playbook.Plan.Audiences;
using Playbook.Plan.Decisions;
using Playbook.Plan.Model;

namespace Playbook.Reporting.Audiences;

/// <summary>Says what becomes of members.</summary>
internal static class FateText
{
    /// <summary>For people: <c>held back by cap direct</c>.</summary>
    public static string Of(AudienceFate fate, GroupedSlot slot) => fate switch
    {
        { IsKnown: false } => $"not known: {string.Join(", ", MissingText.Words(fate.Missing))}",
        { Fate: Fate.GoesOut } => slot.IsPost ? "would see it" : "would be sent",
        { Fate: Fate.Waits } => fate.Rule is { } rule ? $"waits longer than the day, by cap {rule}" : "waits for the end of the quiet hours, after the day",
        { Because: SkipReason.NotJoined } => "joined today or later",
        { Because: SkipReason.NotDue } => "not due",
        { Because: SkipReason.PeriodOver } => "the period is over",
        { Because: SkipReason.Phase } => "no phase allows it",
        { Because: SkipReason.BudgetSpent } => "the budget is spent",
        { Because: SkipReason.OfferExhausted } => "the offer has run out",
        { Because: SkipReason.Left } => slot.Cadence.Action is PlanAction.Post post ? $"not in a group {post.Group}" : "in no group",
        { Because: SkipReason.NotInSegment } => slot.Cadence.Action is PlanAction.Send send ? $"not in segment {send.Segment}" : "not in the segment",
        { Because: SkipReason.Stage } => "their stage does not allow it",
        { Because: SkipReason.Forbid } => $"forbidden by {fate.Rule}",
        { Because: SkipReason.HeldOut } => "held out",
        { Because: SkipReason.DoNotDisturb } => "do not disturb",
        { Because: SkipReason.QuietHours } => "quiet hours",
        { Because: SkipReason.Cap } => $"cap {fate.Rule} is full",
        { Because: { } reason } => SkipReasonWords.Of(reason),
        _ => throw new InvalidOperationException("What is skipped has a reason."),
    };

    /// <summary>For machines: <c>sent</c>, <c>delayed</c>, <c>unknown</c>, or the reason.</summary>
    public static string Word(AudienceFate fate) => fate switch
    {
        { IsKnown: false } => "unknown",
        { Fate: Fate.GoesOut } => "sent",
        { Fate: Fate.Waits } => "delayed",
        { Because: { } reason } => SkipReasonWords.Of(reason),
        _ => throw new InvalidOperationException("What is skipped has a reason."),
    };
}
