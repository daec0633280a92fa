using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Plan.Decisions;

/// <summary>Says what became of a cadence: <c>skipped because cap direct</c>.</summary>
public static class DecisionText
{
    public static string Of(Decision decision) => decision.Fate switch
    {
        Fate.GoesOut => decision.Cadence.Action is PlanAction.Post ? "it is posted" : "it is sent",
        Fate.Waits => $"it is delayed until {LocalMoment.Write(decision.Until!.Value)}{(decision.Rule is null ? ", the end of the quiet hours" : $" by cap {decision.Rule}")}",
        Fate.Skipped => $"it is skipped because {Reason(decision)}{(decision.Note is null ? string.Empty : $": {decision.Note}")}",
        _ => throw new InvalidOperationException($"There is no fate {decision.Fate}."),
    };

    private static string Reason(Decision decision)
    {
        var word = SkipReasonWords.Of(decision.Because!.Value);
        return decision.Rule is null ? word : $"{word} {decision.Rule}";
    }
}
