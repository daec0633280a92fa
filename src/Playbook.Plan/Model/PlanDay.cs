using NodaTime;

namespace Playbook.Plan.Model;

/// <summary>A day by its date or by a holiday's name. A closed family.</summary>
public abstract record PlanDay
{
    private PlanDay() { }

    /// <summary><c>2026-05-01</c></summary>
    public sealed record On(LocalDate Date) : PlanDay;

    /// <summary><c>中秋节</c>, <c>2d before 春节</c>.</summary>
    /// <param name="Holiday">The holiday's name in the catalogue of holidays.</param>
    /// <param name="Offset">Days after it; negative before it.</param>
    public sealed record AtHoliday(string Holiday, int Offset = 0) : PlanDay;
}
