using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Specs.Members;

/// <summary>A member as a test tells it, at one minute. Windows are those of the simulator: orders are exact in time, touches are by local day.</summary>
public sealed class TestMember(PlanTestMember told, CampaignCalendar calendar, int minute) : IMemberState
{
    public PlanTestMember Told => told;

    public LocalDate? Joined => told.Joined;

    /// <summary>The last day that has begun; at midnight the new one has not.</summary>
    private int Today => CampaignCalendar.DayOf(minute - 1);

    public int Orders(string? product, Duration? window) => OrdersIn(product, window).Count();

    public decimal Spend(string? product, Duration? window) => OrdersIn(product, window).Sum(order => order.Amount.Amount);

    public int ActiveDays(Duration? window) => told.ActiveOn.Count(day => IsIn(calendar.DayOf(day), window));

    public int Received(Duration? window) => told.Received.Count(touch => calendar.Minute(touch.At) <= minute && IsIn(calendar.DayOf(touch.At.Date), window));

    public Duration? SinceLastOrder(string? product) =>
        OrdersIn(product, null).LastOrDefault() is { } last ? Duration.FromMinutes(minute - calendar.Minute(last.At)) : null;

    public bool Has(MemberFlag flag) => flag switch
    {
        MemberFlag.DoNotDisturb => told.Traits.Contains(TestTrait.DoNotDisturb),
        MemberFlag.InGroup => !told.Traits.Contains(TestTrait.Left),
        _ => throw new InvalidOperationException($"Members have no flag {flag}."),
    };

    public string? Attribute(string name) => told.Attributes.FirstOrDefault(attribute => attribute.Name == name)?.Value;

    /// <summary>The local day of the last order, or null where there was none.</summary>
    public int? LastOrderDay(string? product) => OrdersIn(product, null).LastOrDefault() is { } last ? calendar.DayOf(last.At.Date) : null;

    private IEnumerable<PlanTestOrder> OrdersIn(string? product, Duration? window) => told.Orders.Where(order =>
        (product is null || order.Product == product)
        && calendar.Minute(order.At) <= minute
        && (window is not { } length || minute - calendar.Minute(order.At) < length.TotalMinutes));

    private bool IsIn(int day, Duration? window) =>
        day <= Today && (window is not { } length || day > Today - (int)Math.Ceiling(length.TotalDays));
}
