using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>Something bounds what a referral gives away: a limit for each member, a budget, or how many of the coupon there are.</summary>
internal sealed class RewardWithoutEndCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor WithoutEnd = new("PB7216", Severity.Warning, typeof(RewardWithoutEndCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [WithoutEnd];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var plan = playbook.Plan;
        if (plan.Budgets.Any(budget => budget.Covers.Contains(CostKind.Coupons) && budget.OnSpent != OnSpent.Report)) return;
        foreach (var referral in plan.Referrals.Where(referral => referral is { Budget: null, Limit: null, Depth: 1 }))
        {
            if (plan.Offers.FirstOrDefault(offer => offer.Name == referral.Reward) is not { Coupon: { Issue: null }, Stock: null, Limits.IsEmpty: true } reward) continue;
            diagnostics.Add(Diagnostic
                .Create(WithoutEnd, diagnostics.Source, playbook.At("referral", referral.Name, "reward"), referral.Name, reward.Name)
                .With(new RelatedLocation(diagnostics.Source, playbook.At("offer", reward.Name), $"`{reward.Name}` is declared here"))
                .WithAny(CheckFix.Into(playbook.Root.Find("referral", referral.Name), diagnostics.Source, "limit 10 rewards per member per calendar month")));
        }
    }
}
