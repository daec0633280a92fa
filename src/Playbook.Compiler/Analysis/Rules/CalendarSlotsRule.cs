using System.Collections.Immutable;
using System.Globalization;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Schedules;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Slots by the calendar say what they count from and what a short month does, and their days come within the period.</summary>
internal sealed class CalendarSlotsRule : IAnalysisRule
{
    private const int ShortestMonth = 28;
    private const int LongestMonth = 31;

    private static readonly DiagnosticDescriptor NeverComes = new("PB3111", Severity.Warning, typeof(CalendarSlotsRule).Assembly);
    private static readonly DiagnosticDescriptor NoAnchor = new("PB3112", Severity.Error, typeof(CalendarSlotsRule).Assembly);
    private static readonly DiagnosticDescriptor ShortMonth = new("PB3113", Severity.Error, typeof(CalendarSlotsRule).Assembly);
    private static readonly DiagnosticDescriptor NoSuchDay = new("PB3118", Severity.Error, typeof(CalendarSlotsRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NeverComes, NoAnchor, ShortMonth, NoSuchDay];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var period = playbook.Root.Sound("period")?.Get<PlanPeriod>("date_range");
        foreach (var cadence in playbook.Root.BlocksOf("cadence"))
        {
            CheckWeeks(playbook, cadence, period, diagnostics);
            CheckMonths(playbook, cadence, diagnostics);
            if (period is null) continue;
            foreach (var clause in cadence.AllSound("on").Concat(cadence.AllSound("except"))) CheckDays(clause, period, diagnostics);
        }
    }

    private static void CheckWeeks(BoundPlaybook playbook, BoundBlock cadence, PlanPeriod? period, DiagnosticBag diagnostics)
    {
        if (cadence.Sound("every") is not { } every || every.Captures.Find<int>("weeks") is not { } weeks) return;
        if (weeks == 0) diagnostics.Report(NoSuchDay, every.Phrase!.Span, "0", "weeks");
        else if (!cadence.Has("from"))
        {
            var problem = Diagnostic.Create(NoAnchor, diagnostics.Source, every.Phrase!.Span, cadence.Name, weeks.ToString(CultureInfo.InvariantCulture));
            var insertion = period is null ? null : ClauseInsertion.Into(playbook.Modules, cadence.Syntax, $"from {period.First:uuuu-MM-dd}");
            diagnostics.Add(insertion is null ? problem : problem.With(insertion));
        }
    }

    private static void CheckMonths(BoundPlaybook playbook, BoundBlock cadence, DiagnosticBag diagnostics)
    {
        if (cadence.Sound("on") is not { } on) return;
        var days = on.Captures.All<int>("day_of_month");
        if (days.Any(day => day is < 1 or > LongestMonth))
            diagnostics.Report(NoSuchDay, on.Phrase!.Span, days.First(day => day is < 1 or > LongestMonth).ToString(CultureInfo.InvariantCulture), "day");
        else if (days.Any(day => day > ShortestMonth) && !cadence.Has("on_short_month"))
        {
            var problem = Diagnostic.Create(ShortMonth, diagnostics.Source, on.Phrase!.Span, cadence.Name, days.Max().ToString(CultureInfo.InvariantCulture));
            diagnostics.Add(ClauseInsertion.Into(playbook.Modules, cadence.Syntax, "on_short_month last_day") is { } fix ? problem.With(fix) : problem);
        }
    }

    private static void CheckDays(BoundClause clause, PlanPeriod period, DiagnosticBag diagnostics)
    {
        foreach (var day in clause.Captures.All<PlanDay>("day"))
        {
            if (PeriodDates.Named(period, [day]).Any()) continue;
            diagnostics.Report(NeverComes, clause.Phrase!.Span, Spelt(day), $"{period.First:uuuu-MM-dd} .. {period.Last:uuuu-MM-dd}");
        }
    }

    private static string Spelt(PlanDay day) => day switch
    {
        PlanDay.On on => $"{on.Date:uuuu-MM-dd}",
        PlanDay.AtHoliday { Offset: 0 } at => at.Holiday,
        PlanDay.AtHoliday { Offset: < 0 } at => $"{-at.Offset}d before {at.Holiday}",
        PlanDay.AtHoliday at => $"{at.Offset}d after {at.Holiday}",
        _ => throw new InvalidOperationException($"No such day: {day.GetType().Name}."),
    };
}
