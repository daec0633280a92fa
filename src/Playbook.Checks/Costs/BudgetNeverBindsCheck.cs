using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Checks.Costs;

/// <summary>A budget can be spent: one that its own stocks, limits and issue quantities keep below its amount stops nothing.</summary>
internal sealed class BudgetNeverBindsCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor NeverSpent = new("PB7205", Severity.Info, typeof(BudgetNeverBindsCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NeverSpent];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var costs = new CostAtWorst(playbook.Plan);
        var blocks = playbook.Root.BlocksOf("budget").ToList();
        for (var index = 0; index < playbook.Plan.Budgets.Length && index < blocks.Count; index++)
        {
            var budget = playbook.Plan.Budgets[index];
            var windows = BudgetWindows.Of(playbook.Plan.Period, budget.Window).ToList();
            var worst = windows.Select(window => costs.Of(budget.Covers, window.First, window.Last)).ToList();
            if (worst.Contains(null) || worst.Max() is not { } most || most >= budget.Amount.Amount) continue;
            var (first, last) = windows[worst.IndexOf(most)];
            diagnostics.Report(
                NeverSpent,
                blocks[index].Sound("amount")?.Phrase?.Span ?? blocks[index].HeadSpan,
                budget.Amount.ToString(),
                new Money(most, playbook.Plan.Currency).ToString(),
                first.ToString("uuuu-MM-dd", null),
                last.ToString("uuuu-MM-dd", null),
                most == 0m ? "nothing that it covers costs anything" : costs.Parts(budget.Covers, first, last));
        }
    }
}
