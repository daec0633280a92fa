using Playbook.Checks.Compliance;
using Playbook.Checks.Conditions;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Proofs.Questions;

namespace Playbook.Checks;

/// <summary>A playbook without errors, or what a scenario makes of it: the plan, and where its items stand in the text.</summary>
/// <param name="Root">Its block.</param>
/// <param name="Plan">What is carried out.</param>
public sealed record CheckedPlaybook(BoundBlock Root, CampaignPlan Plan)
{
    /// <summary>The scenario that it comes of; null for the playbook as it stands.</summary>
    public string? Scenario { get; init; }

    /// <summary>The packs of rules that <c>comply_with</c> may name.</summary>
    public RulePackLibrary Packs { get; init; } = RulePackLibrary.BuiltIn;

    /// <summary>What is asked of its conditions on members.</summary>
    public PlanProofs Proofs { get; init; } = new(Plan, new ProverOptions());

    /// <summary>Where an item stands: keyword and name.</summary>
    /// <param name="keyword">Of its block: <c>cadence</c>.</param>
    /// <param name="name">Its name.</param>
    public TextSpan At(string keyword, string name) => Root.Find(keyword, name)?.HeadSpan ?? Root.HeadSpan;

    /// <summary>Where a clause of an item stands; the item itself where it has none.</summary>
    /// <param name="keyword">Of its block: <c>cadence</c>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="clauses">Keywords of clauses, the first that is there counts: <c>every</c>, <c>on</c>.</param>
    public TextSpan At(string keyword, string name, params ReadOnlySpan<string> clauses)
    {
        if (Root.Find(keyword, name) is not { } block) return Root.HeadSpan;
        foreach (var clause in clauses)
        {
            if (block.Sound(clause) is { } found) return found.Phrase?.Span ?? found.Syntax.Keyword.Span;
        }

        return block.HeadSpan;
    }
}
