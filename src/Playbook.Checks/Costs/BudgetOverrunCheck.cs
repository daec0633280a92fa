using System.Collections.Immutable;
using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.Costs;

/// <summary>
/// A spent budget stops offers, but a coupon that was handed out is honoured: whoever states the budget knows what the coupons alone may come to.
/// One that only reports stops nothing: what it covers may come to as much as stocks, limits and issue quantities let it.
/// </summary>
internal sealed class BudgetOverrunCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Overrun = new("PB7217", Severity.Info, typeof(BudgetOverrunCheck).Assembly);

    private static readonly DiagnosticDescriptor OnlyReports = new("PB7219", Severity.Info, typeof(BudgetOverrunCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Overrun, OnlyReports];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var costs = new CostAtWorst(playbook.Plan);
        var blocks = playbook.Root.BlocksOf("budget").ToList();
        for (var index = 0; index < playbook.Plan.Budgets.Length && index < blocks.Count; index++)
        {
            var budget = playbook.Plan.Budgets[index];
            var at = blocks[index].Sound("amount")?.Phrase?.Span ?? blocks[index].HeadSpan;
            var kinds = budget.OnSpent == OnSpent.Report ? budget.Covers : budget.Covers.Contains(CostKind.Coupons) ? [CostKind.Coupons] : [];
            if (Worst(costs, kinds, BudgetWindows.Of(playbook.Plan.Period, budget.Window)) is not { } worst || worst.Cost <= budget.Amount.Amount) continue;
            if (budget.OnSpent != OnSpent.Report)
            {
                diagnostics.Report(Overrun, at, budget.Amount.ToString(), Say(worst.Cost), costs.Parts(kinds, worst.First, worst.Last));
            }
            else
            {
                diagnostics.Report(OnlyReports, at, budget.Amount.ToString(), Say(worst.Cost), Day(worst.First), Day(worst.Last), costs.Parts(kinds, worst.First, worst.Last));
            }
        }

        string Say(decimal amount) => new Money(amount, playbook.Plan.Currency).ToString();
    }

    private static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", null);

    /// <summary>The first of the windows in which most can be spent; null where nothing bounds what can be.</summary>
    private static (LocalDate First, LocalDate Last, decimal Cost)? Worst(CostAtWorst costs, ImmutableArray<CostKind> kinds, IEnumerable<(LocalDate First, LocalDate Last)> windows)
    {
        (LocalDate First, LocalDate Last, decimal Cost)? worst = null;
        foreach (var (first, last) in windows)
        {
            if (costs.Of(kinds, first, last) is not { } cost) return null;
            if (!(cost <= worst?.Cost)) worst = (first, last, cost);
        }

        return worst;
    }
}
