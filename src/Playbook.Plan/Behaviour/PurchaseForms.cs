using System.Collections.Immutable;

namespace Playbook.Plan.Behaviour;

/// <summary>The processes that orders may follow, by the names of their papers, and what they have in common.</summary>
internal static class PurchaseForms
{
    public static ImmutableArray<string> All { get; } =
        ["mbg_cnbd_k", "mbg_nbd", "bg_cnbd_k", "bg_nbd", "pareto_nbd", "pareto_ggg", "bg_bb", "sbg", "offers_only"];

    /// <summary>Gaps in continuous time, at a rate of each shopper's own.</summary>
    public static FormScope WithRate { get; } = Of("mbg_cnbd_k", "mbg_nbd", "bg_cnbd_k", "bg_nbd", "pareto_nbd", "pareto_ggg");

    /// <summary>Gaps of one stated regularity.</summary>
    public static FormScope WithStages { get; } = Of("mbg_cnbd_k", "bg_cnbd_k");

    /// <summary>Dropout after an order.</summary>
    public static FormScope WithDropout { get; } = Of("mbg_cnbd_k", "mbg_nbd", "bg_cnbd_k", "bg_nbd");

    /// <summary>A lifetime in time, whatever is ordered.</summary>
    public static FormScope WithLifetime { get; } = Of("pareto_nbd", "pareto_ggg");

    public static FormScope Of(params ImmutableArray<string> forms) => new("purchase.form", forms);
}
