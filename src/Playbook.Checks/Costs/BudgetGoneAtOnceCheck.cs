using System.Collections.Immutable;
using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.Costs;

/// <summary>A budget bears what is put on sale on its first day; and it bears one use of each offer, else that offer is never sold.</summary>
internal sealed class BudgetGoneAtOnceCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor FirstDay = new("PB7206", Severity.Warning, typeof(BudgetGoneAtOnceCheck).Assembly);
    private static readonly DiagnosticDescriptor FirstUse = new("PB7207", Severity.Warning, typeof(BudgetGoneAtOnceCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [FirstDay, FirstUse];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var offers = new CostAtWorst(playbook.Plan).Offers;
        var blocks = playbook.Root.BlocksOf("budget").ToList();
        for (var index = 0; index < playbook.Plan.Budgets.Length && index < blocks.Count; index++)
        {
            var budget = playbook.Plan.Budgets[index];
            var at = blocks[index].Sound("amount")?.Phrase?.Span ?? blocks[index].HeadSpan;
            var covered = offers.Where(offer => budget.Covers.Contains(offer.Kind)).ToList();
            if (covered.Find(offer => offer.Kind == CostKind.Discounts && budget.OnSpent != OnSpent.Report && OneUse(offer) > budget.Amount.Amount) is { } dear)
            {
                diagnostics.Add(Diagnostic
                    .Create(FirstUse, diagnostics.Source, at, dear.Offer.Name, Say(OneUse(dear)!.Value), budget.Amount.ToString())
                    .With(new RelatedLocation(diagnostics.Source, playbook.At("offer", dear.Offer.Name), $"`{dear.Offer.Name}` is declared here")));
            }
            else if (covered.SelectMany(offer => offer.Posted).Order().Select(day => (LocalDate?)day).FirstOrDefault() is { } first && !IsOfADay(budget.Window)
                && playbook.Plan.Phases.All(phase => phase.Gate is null))
            {
                ReportFirstDay(playbook, budget, at, covered, first, diagnostics);
            }
        }

        ReportRewards(playbook, diagnostics);

        string Say(decimal amount) => new Money(amount, playbook.Plan.Currency).ToString();
    }

    private static void ReportFirstDay(CheckedPlaybook playbook, PlanBudget budget, TextSpan at, List<OfferExposure> covered, LocalDate day, DiagnosticBag diagnostics)
    {
        var onSale = covered.Select(offer => (Offer: offer, Worth: OnSale(playbook.Plan, offer, day))).Where(one => one.Worth > 0m).ToList();
        var sum = onSale.Sum(one => one.Worth);
        if (sum <= budget.Amount.Amount) return;
        var finding = Diagnostic.Create(
            FirstDay, diagnostics.Source, at, day.ToString("uuuu-MM-dd", null), new Money(sum, playbook.Plan.Currency).ToString(), budget.Amount.ToString(), BudgetWindows.Say(budget.Window));
        diagnostics.Add(onSale.Aggregate(finding, (known, one) =>
            known.With(new RelatedLocation(diagnostics.Source, playbook.At("offer", one.Offer.Offer.Name, "stock"), $"`{one.Offer.Offer.Name}` puts {new Money(one.Worth, playbook.Plan.Currency).ToString()} of discount on sale"))));
    }

    /// <summary>A referral's own budget counts a reward at its face value when it is given.</summary>
    private static void ReportRewards(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var referral in playbook.Plan.Referrals)
        {
            if (referral.Budget is not { } budget || playbook.Plan.Offers.FirstOrDefault(offer => offer.Name == referral.Reward)?.Coupon?.Amount is not { } face || face <= budget.Amount) continue;
            diagnostics.Add(Diagnostic
                .Create(FirstUse, diagnostics.Source, playbook.At("referral", referral.Name, "budget"), referral.Reward!, face.ToString(), budget.Amount.ToString())
                .With(new RelatedLocation(diagnostics.Source, playbook.At("offer", referral.Reward!, "amount"), $"`{referral.Reward!}` is declared here")));
        }
    }

    /// <summary>The stock of the day in the groups that there are when the period begins, as far as their members may buy it.</summary>
    private static decimal OnSale(CampaignPlan plan, OfferExposure offer, LocalDate day)
    {
        if (offer.Offer.Stock is not { } stock || offer.Each is not { } each) return 0m;
        var posts = plan.Cadences.Where(cadence => cadence.Action is PlanAction.Post post && post.Offer == offer.Offer.Name).ToList();
        var slots = offer.Posted.Count(posted => posted == day);
        var places = stock.Scope switch
        {
            StockScope.InTotal => 1,
            StockScope.PerStore => Math.Max(1, plan.Population.Stores),
            _ => plan.Groups.Where(group => posts.Exists(post => ((PlanAction.Post)post.Action).Group == group.Name)).Sum(group => Crowd.Groups(group, plan.Population, plan.Population.MembersAtStart)),
        };
        var units = (decimal)stock.Count * places * (stock.Refill == StockRefill.PerSlot ? slots : 1);
        var most = offer.Offer.Limits.Select(limit => (decimal?)limit.Count).Min() * plan.Population.MembersAtStart;
        return slots == 0 ? 0m : each * Math.Min(units, most is > 0m ? most.Value : units);
    }

    private static decimal? OneUse(OfferExposure offer) => offer.Each * (offer.Offer.Team?.Size ?? 1);

    private static bool IsOfADay(Window window) => window.Unit == WindowUnit.Hour || window is { Unit: WindowUnit.Day, Length: 1 };
}
