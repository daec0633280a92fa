using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;
using Playbook.Plan.Schedules;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>On some day of the period the season lets people order.</summary>
internal sealed class SeasonRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NobodyOrders = new("PB9141", Severity.Error, typeof(SeasonRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NobodyOrders];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var zeros = playbook.Root.AllSound("assume").Where(clause => clause.Name.StartsWith("season.", StringComparison.Ordinal) && clause.Get<AssumedValue>("assumption").Value == 0m).ToList();
        if (zeros.Count == 0 || playbook.Root.Sound("period")?.Get<PlanPeriod>("date_range") is not { Days: > 0 } period) return;
        var closed = zeros.Select(clause => clause.Name).ToHashSet(StringComparer.Ordinal);
        if (PeriodDates.All(period).All(IsClosed)) diagnostics.Report(NobodyOrders, zeros[^1].Syntax.Head!.Span, $"{period.First:uuuu-MM-dd} .. {period.Last:uuuu-MM-dd}");

        bool IsClosed(LocalDate date) =>
            closed.Contains(SeasonParameters.Months[date.Month - 1]) || closed.Contains(SeasonParameters.Weekdays[(int)date.DayOfWeek - 1]);
    }
}
