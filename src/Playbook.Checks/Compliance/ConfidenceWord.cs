using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Compliance;

/// <summary>The words for <see cref="RuleConfidence"/>, in packs and in findings.</summary>
internal static class ConfidenceWord
{
    public static ImmutableArray<string> All { get; } = ["official", "second_hand", "inferred", "general_knowledge"];

    public static RuleConfidence? TryRead(string word) => All.IndexOf(word) is >= 0 and var at ? (RuleConfidence)at : null;

    public static Phrase Of(RuleConfidence confidence) => confidence switch
    {
        RuleConfidence.Official => "read in the official document",
        RuleConfidence.SecondHand => "read at second hand",
        RuleConfidence.Inferred => "its application here is inferred",
        RuleConfidence.GeneralKnowledge => "general knowledge, not verified",
        _ => throw new InvalidOperationException($"No such confidence: {confidence}."),
    };
}
