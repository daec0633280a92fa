using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Clauses that say half of something stand beside the other half.</summary>
internal sealed class PairedClausesRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Alone = new("PB3125", Severity.Error, typeof(PairedClausesRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Alone];

    /// <summary>An override cannot take a clause away: what is idle in a variant alone is no mistake.</summary>
    public bool SeesVariants => false;

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.OffersOf("flash_sale", "percentage", "team_purchase", "bundle", "group_deal", "chain_signup", "presale"))
            CheckStray(offer, "rounding", offer.Sound("price")?.Captures.Find<Money>("money") is null, "`price 15% off list_price`", diagnostics);
        foreach (var fulfilment in Sound(playbook.Root, "fulfilment")) CheckStray(fulfilment, "on_full", fulfilment.Has("capacity"), "`capacity …`", diagnostics);
        foreach (var recruit in Sound(playbook.Root, "recruit").Where(recruit => recruit.BlockOf("tier") is not null && !recruit.Has("pays")))
            Report(playbook, recruit, "tier", "pays", "pays cashier", diagnostics);
        foreach (var referral in Sound(playbook.Root, "referral")) CheckReferral(playbook, referral, diagnostics);
        foreach (var stage in Sound(playbook.Root, "journey").SelectMany(journey => journey.BlocksOf("stage")))
        {
            CheckStray(stage, "message", stage.Has("send") || stage.Has("run"), Phrase.AnyOf(["`send …`", "`run …`"]), diagnostics);
            if (stage.Has("send") && !stage.Has("message")) Report(playbook, stage, "send", "message", "message \"{{ member.name }}，这个适合你\"", diagnostics);
        }
    }

    private static void CheckReferral(BoundPlaybook playbook, BoundBlock referral, DiagnosticBag diagnostics)
    {
        CheckStray(referral, "on_spent", referral.Has("budget"), "`budget …`", diagnostics);
        if (referral.Has("budget") && !referral.Has("on_spent")) Report(playbook, referral, "budget", "on_spent", "on_spent stop", diagnostics, canBeInserted: true);
        if (referral.Sound("reward") is { } reward && reward.Captures.TryFind<Symbol>("offer", out _) && !referral.Has("counts")) Report(playbook, referral, "reward", "counts", "counts 1 order", diagnostics);
    }

    private static IEnumerable<BoundBlock> Sound(BoundBlock root, string keyword) => root.BlocksOf(keyword).Where(block => !block.Syntax.ContainsErrors);

    private static void CheckStray(BoundBlock block, string keyword, bool isHeld, Phrase belongsTo, DiagnosticBag diagnostics)
    {
        if (!isHeld && block.Find(keyword) is { } clause) diagnostics.Report(CadenceShapeRule.Stray, clause.Syntax.Keyword.Span, block.Name, keyword, belongsTo);
    }

    private static void Report(BoundPlaybook playbook, BoundBlock block, string keyword, string missing, string example, DiagnosticBag diagnostics, bool canBeInserted = false)
    {
        var problem = Diagnostic.Create(Alone, diagnostics.Source, (block.Find(keyword)?.Syntax ?? block.BlockOf(keyword)!.Syntax).Keyword.Span, block.Name, keyword, missing, example);
        diagnostics.Add(canBeInserted && ClauseInsertion.Into(playbook.Modules, block.Syntax, example) is { } fix ? problem.With(fix) : problem);
    }
}
