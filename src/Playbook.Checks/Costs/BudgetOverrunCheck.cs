using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.Costs;

/// <summary>
/// A spent budget stops offers, but a coupon that was handed out is honoured: whoever states the budget knows what the coupons alone may come to.
/// </summary>
internal sealed class BudgetOverrunCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Overrun = new("PB7217", Severity.Info, typeof(BudgetOverrunCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Overrun];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var costs = new CostAtWorst(playbook.Plan);
        var blocks = playbook.Root.BlocksOf("budget").ToList();
        for (var index = 0; index < playbook.Plan.Budgets.Length && index < blocks.Count; index++)
        {
            var budget = playbook.Plan.Budgets[index];
            if (budget.OnSpent == OnSpent.Report || !budget.Covers.Contains(CostKind.Coupons)) continue;
            var worst = BudgetWindows.Of(playbook.Plan.Period, budget.Window)
                .Select(window => (window.First, window.Last, Cost: costs.Of([CostKind.Coupons], window.First, window.Last)))
                .Where(window => window.Cost > budget.Amount.Amount)
                .OrderByDescending(window => window.Cost)
                .FirstOrDefault();
            if (worst.Cost is not { } most) continue;
            diagnostics.Report(
                Overrun,
                blocks[index].Sound("amount")?.Phrase?.Span ?? blocks[index].HeadSpan,
                budget.Amount.ToString(),
                new Money(most, playbook.Plan.Currency).ToString(),
                costs.Parts([CostKind.Coupons], worst.First, worst.Last));
        }
    }
}
