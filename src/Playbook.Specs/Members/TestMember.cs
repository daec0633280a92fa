using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Specs.Members;

/// <summary>A member as a test tells it, at one minute. Windows are those of the simulator: orders are exact in time, touches are by local day.</summary>
/// <param name="told">What the test says.</param>
/// <param name="calendar">The period.</param>
/// <param name="minute">The moment.</param>
/// <param name="offerOf">The offer that a cadence carries.</param>
public sealed class TestMember(PlanTestMember told, CampaignCalendar calendar, int minute, Func<string, string?> offerOf) : IMemberState
{
    private const int BeforeAnyDay = -1_000_000;

    public PlanTestMember Told => told;

    public LocalDate? Joined => told.Joined;

    public LocalDate Today => calendar.Date(Day);

    public Duration? SinceJoined => told.Joined is { } joined ? Duration.FromMinutes(Math.Max(0, minute - CampaignCalendar.Minute(calendar.DayOf(joined), LocalTime.Midnight))) : null;

    /// <summary>Engagement is by local day: it is as long ago as its day ended.</summary>
    public Duration? SinceLastActive
    {
        get
        {
            var days = told.ActiveOn.Select(calendar.DayOf).Where(day => day <= Day).ToList();
            return days.Count == 0 ? null : Duration.FromMinutes(Math.Max(0, minute - CampaignCalendar.Minute(days.Max() + 1, LocalTime.Midnight)));
        }
    }

    private int Day => MemberWindow.Today(minute);

    public Duration Elapsed(WindowUnit unit) => Duration.FromMinutes(minute - calendar.UnitStart(CampaignCalendar.Minute(Day, LocalTime.Midnight), unit));

    public int Orders(string? product, Duration? window) => OrdersIn(product, window).Count();

    public decimal Spend(string? product, Duration? window) => OrdersIn(product, window).Sum(order => order.Amount.Amount);

    public int ActiveDays(Duration? window) => told.ActiveOn.Count(day => IsIn(calendar.DayOf(day), window));

    public int OrdersWhere(string? product, Duration? window, OrderPredicate condition) => OrdersIn(product, window).Count(order => condition.Holds(new ToldOrder(order)));

    public int Received(TouchSource source, Duration? window) =>
        told.Received.Count(touch => IsOf(touch, source) && calendar.Minute(touch.At) <= minute && IsIn(calendar.DayOf(touch.At.Date), window));

    // No test can tell of these, so none may ask for them (PredicateNeeds); members that are made up have none.
    public int Opened(TouchSource source, Duration? window) => 0;

    public int Posts(Duration? window) => 0;

    public int Invited(Duration? window) => 0;

    public int Refunds(string? product, Duration? window) => 0;

    public int Redeemed(string? offer, Duration? window) => 0;

    // What cannot be told of one member alone is refused before it is asked for (PredicateNeeds).
    public int RfmScore(MemberMeasure measure) => throw Untold(measure.ToString());

    public bool IsAmong(RankEnd end, Percent share, MemberQuantity quantity) => throw Untold(end.ToString());

    public string? Fact(MemberFact fact) => throw Untold(fact.ToString());

    public Duration? SinceLastOrder(string? product) =>
        OrdersIn(product, null).LastOrDefault() is { } last ? Duration.FromMinutes(minute - calendar.Minute(last.At)) : null;

    public bool Has(MemberFlag flag) => flag switch
    {
        MemberFlag.DoNotDisturb => told.Traits.Contains(TestTrait.DoNotDisturb),
        MemberFlag.InGroup => !told.Traits.Contains(TestTrait.Left),
        _ => throw new InvalidOperationException($"Members have no flag {flag}."),
    };

    public string? Attribute(string name) => told.Attributes.FirstOrDefault(attribute => attribute.Name == name)?.Value;

    public string? Answer(string survey) => told.Answers.FirstOrDefault(answer => answer.Survey == survey && (answer.At is not { } at || calendar.Minute(at) <= minute))?.Answer;

    public int Events(string name, Duration? window) => told.Events.Count(happened => happened.Event == name && IsWithin(happened.At, window));

    public Duration? SinceAnswer(string survey) =>
        told.Answers.FirstOrDefault(answer => answer.Survey == survey)?.At is { } at ? Duration.FromMinutes(minute - calendar.Minute(at)) : null;

    public bool HasExpired(string survey) => told.Expired.Contains(survey);

    /// <summary>The minutes at which the campaign was told of an event.</summary>
    public IEnumerable<int> EventMinutes(string name) => told.Events.Where(happened => happened.Event == name).Select(happened => calendar.Minute(happened.At));

    public Operand? Value(string attribute) => told.Attributes.FirstOrDefault(known => known.Name == attribute)?.Comparable;

    /// <summary>The local day of the last order, or null where there was none.</summary>
    public int? LastOrderDay(string? product) => OrdersIn(product, null).LastOrDefault() is { } last ? calendar.DayOf(last.At.Date) : null;

    private IEnumerable<PlanTestOrder> OrdersIn(string? product, Duration? window) => told.Orders.Where(order =>
        (product is null || order.Product == product)
        && IsWithin(order.At, window));

    private bool IsWithin(LocalDateTime at, Duration? window) =>
        calendar.Minute(at) <= minute && MemberWindow.Holds(calendar.Minute(at), minute, window);

    private bool IsIn(int day, Duration? window) =>
        day <= Day && day >= MemberWindow.FirstDay(Day, told.Joined is { } joined ? calendar.DayOf(joined) : BeforeAnyDay, window);

    private bool IsOf(PlanTestTouch touch, TouchSource source) =>
        (source.Cadence is null || touch.Cadence == source.Cadence) && (source.Offer is null || offerOf(touch.Cadence) == source.Offer);

    private static InvalidOperationException Untold(string what) => new($"A test cannot tell {what} of a member, and it was asked for.");
}
