using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.Compliance.Kinds;

/// <summary>The most that one prize of a lottery or a draw may be worth, in the currency that the rule states.</summary>
internal sealed class LotteryPrize : IRuleKind
{
    public string Word => "lottery_prize";

    public DiagnosticDescriptor Descriptor => ComplianceDiagnostics.LotteryPrize;

    public ImmutableArray<RuleField> Fields { get; } = [RuleField.Amount("most"), new("currency", "a currency such as CNY", text => text.Length == 3)];

    public IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source)
    {
        if (playbook.Plan.Currency != rule.Word("currency")) return [];
        var most = new Money(rule.Amount("most"), playbook.Plan.Currency);
        var prizes = playbook.Plan.Offers.SelectMany(offer => offer.Prizes.Select(prize => (prize.Name, Worth: Worth(playbook.Plan, prize.Benefit), Span: playbook.Root.Find("offer", offer.Name)?.AllSound("prize").FirstOrDefault(clause => clause.Name == prize.Name)?.Syntax.Span ?? playbook.At("offer", offer.Name))));
        var draws = playbook.Plan.Draws.Select(draw => (draw.Name, Worth: draw.PayEach, Span: playbook.At("draw", draw.Name, "pay")));
        return prizes.Concat(draws).Where(prize => prize.Worth > most).Select(prize => new RuleFinding(prize.Span, prize.Name, prize.Worth!.Value.ToString(), most.ToString()));
    }

    private static Money? Worth(CampaignPlan plan, PlanBenefit benefit) => benefit switch
    {
        PlanBenefit.Item item => item.Worth,
        PlanBenefit.AmountOff off => off.Amount,
        PlanBenefit.Goods goods => plan.Products.FirstOrDefault(product => product.Name == goods.Product)?.ListPrice,
        PlanBenefit.Vouchers vouchers => plan.Offers.FirstOrDefault(offer => offer.Name == vouchers.Offer)?.Coupon?.Amount,
        _ => null,
    };
}
