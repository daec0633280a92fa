using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Plan.Members;

/// <summary>
/// A member of whom the history is known, at one minute. Windows are those of the simulator: orders are exact in time, touches are by local day.
/// What is missing is noted as a doubt when it is asked for.
/// </summary>
/// <param name="history">What is known.</param>
/// <param name="calendar">The period.</param>
/// <param name="minute">The moment.</param>
/// <param name="offerOf">The offer that a cadence carries.</param>
/// <param name="doubts">Where what is missing is noted.</param>
public sealed class KnownMember(MemberHistory history, CampaignCalendar calendar, int minute, Func<string, string?> offerOf, Doubts doubts) : IMemberState, IDoubtful
{
    private const int BeforeAnyDay = -1_000_000;

    public MemberHistory History => history;

    public Doubts Doubts => doubts;

    public LocalDate? Joined => IsMissing(MissingFacts.Joined) ? null : history.Joined;

    public LocalDate Today => calendar.Date(Day);

    public Duration? SinceJoined => Joined is { } joined ? Duration.FromMinutes(Math.Max(0, minute - CampaignCalendar.Minute(calendar.DayOf(joined), LocalTime.Midnight))) : null;

    /// <summary>Engagement is by local day: it is as long ago as its day ended.</summary>
    public Duration? SinceLastActive
    {
        get
        {
            IsMissing(MissingFacts.Engagement);
            var last = int.MinValue;
            foreach (var day in history.ActiveDays) last = day <= Day ? Math.Max(last, day) : last;
            return last == int.MinValue ? null : Duration.FromMinutes(Math.Max(0, minute - CampaignCalendar.Minute(last + 1, LocalTime.Midnight)));
        }
    }

    private int Day => MemberWindow.Today(minute);

    public Duration Elapsed(WindowUnit unit) => Duration.FromMinutes(minute - calendar.UnitStart(CampaignCalendar.Minute(Day, LocalTime.Midnight), unit));

    public int Orders(string? product, Duration? window) => OrdersIn(product, window, MissingFacts.None).Count();

    public int OrdersWhere(string? product, Duration? window, OrderPredicate condition) => OrdersIn(product, window, AskedBy(condition)).Count(condition.Holds);

    public decimal Spend(string? product, Duration? window) => OrdersIn(product, window, MissingFacts.OrderAmounts).Sum(order => order.Paid);

    public int Redeemed(string? offer, Duration? window) => OrdersIn(null, window, MissingFacts.OrderOffers).Count(order => offer is null ? !order.Offers.IsEmpty : order.TookUp(offer));

    public int Refunds(string? product, Duration? window) => Missing(MissingFacts.Refunds);

    public int ActiveDays(Duration? window) => IsMissing(MissingFacts.Engagement) ? 0 : history.ActiveDays.Count(day => IsIn(day, window));

    public int Received(TouchSource source, Duration? window) => IsMissing(MissingFacts.Touches) ? 0 : history.Touches.Count(touch => Reached(touch, source, window));

    public int Opened(TouchSource source, Duration? window) =>
        IsMissing(MissingFacts.Touches | MissingFacts.Engagement) ? 0 : history.Touches.Count(touch => touch.Opened && Reached(touch, source, window));

    public int Posts(Duration? window) => Missing(MissingFacts.Posts);

    public int Invited(Duration? window) => Missing(MissingFacts.Invited);

    public int RfmScore(MemberMeasure measure)
    {
        if (history.Standings?.Rfm is not { } window || history.Standings.Of(Standings.Scored(measure, window)) is not { } sorted) return Missing(MissingFacts.Standing);
        return RankRule.Score(sorted, RankRule.SizeOf(measure, window, AtMidnight()));
    }

    public bool IsAmong(RankEnd end, Percent share, MemberQuantity quantity)
    {
        if (history.Standings?.Of(quantity) is not { } sorted) return Missing(MissingFacts.Standing) > 0;
        return QuantityEvaluator.Size(quantity, AtMidnight()) is { } own && RankRule.IsAmong(end, share, sorted, own);
    }

    public string? Fact(MemberFact fact) => fact switch
    {
        MemberFact.Role => IsMissing(MissingFacts.Role) ? null : history.Role,
        MemberFact.Persona => IsMissing(MissingFacts.Persona) ? null : history.Persona,
        MemberFact.Group => IsMissing(MissingFacts.Group) ? null : history.Group,
        MemberFact.GroupKind => IsMissing(MissingFacts.Group) ? null : history.GroupKind,
        _ => throw new InvalidOperationException($"Members are not told apart by {fact}."),
    };

    public Duration? SinceLastOrder(string? product) => LastOrderMinute(product) is { } last ? Duration.FromMinutes(minute - last) : null;

    /// <summary>The local day of the last order, or null where there was none.</summary>
    public int? LastOrderDay(string? product) => LastOrderMinute(product) is { } last ? CampaignCalendar.DayOf(last) : null;

    public bool Has(MemberFlag flag) => flag switch
    {
        MemberFlag.DoNotDisturb => !IsMissing(MissingFacts.DoNotDisturb) && history.DoNotDisturb,
        MemberFlag.InGroup => !IsMissing(MissingFacts.Group) && !history.HasLeft,
        _ => throw new InvalidOperationException($"Members have no flag {flag}."),
    };

    public string? Attribute(string name) => AttributeOf(name)?.Value;

    public Operand? Value(string attribute) => AttributeOf(attribute)?.Comparable;

    public string? Answer(string survey) => IsMissing(MissingFacts.Answers) ? null
        : history.Answers.FirstOrDefault(answer => answer.Survey == survey && (answer.Minute is not { } at || at <= minute))?.Answer;

    public Duration? SinceAnswer(string survey) => IsMissing(MissingFacts.Answers) ? null
        : history.Answers.FirstOrDefault(answer => answer.Survey == survey)?.Minute is { } at ? Duration.FromMinutes(minute - at) : null;

    public bool HasExpired(string survey) => !IsMissing(MissingFacts.Answers) && history.Expired.Contains(survey);

    public int Events(string name, Duration? window) => IsMissing(MissingFacts.Events) ? 0 : history.Events.Count(happened => happened.Event == name && IsWithin(happened.Minute, window));

    /// <summary>The minutes at which the campaign was told of an event.</summary>
    public IEnumerable<int> EventMinutes(string name) => IsMissing(MissingFacts.Events) ? [] : history.Events.Where(happened => happened.Event == name).Select(happened => happened.Minute);

    /// <summary>Notes what of it is missing; true where anything is.</summary>
    internal bool IsMissing(MissingFacts facts)
    {
        if ((history.Missing & facts) == MissingFacts.None) return false;
        doubts.Note(history.Missing & facts);
        return true;
    }

    /// <summary>Standings are as of the midnight before.</summary>
    private KnownMember AtMidnight() => new(history, calendar, CampaignCalendar.DayOf(minute) * CampaignCalendar.MinutesPerDay, offerOf, doubts);

    private int Missing(MissingFacts fact) => IsMissing(fact) ? 0 : throw new InvalidOperationException($"Nothing tells {fact} of a member, and it was asked for.");

    private KnownAttribute? AttributeOf(string name)
    {
        if (history.MissingAttributes.Contains(name, StringComparer.Ordinal)) doubts.Note(MissingFacts.Attribute);
        foreach (var attribute in history.Attributes)
            if (attribute.Name == name) return attribute;
        return null;
    }

    /// <summary>From the log, and from what else is told of the last order: the later of the two.</summary>
    private int? LastOrderMinute(string? product)
    {
        if (product is not null || !history.TellsLastOrder) return OrdersIn(product, null, MissingFacts.None).LastOrDefault()?.Minute;

        // Told of an order after the moment, nothing tells of the one before but a log.
        if (history.LastOrder > minute) IsMissing(MissingFacts.Orders);
        var logged = history.Orders.LastOrDefault(order => order.Minute <= minute)?.Minute;
        return history.LastOrder is { } told && told <= minute && !(logged >= told) ? told : logged;
    }

    private IEnumerable<KnownOrder> OrdersIn(string? product, Duration? window, MissingFacts also)
    {
        IsMissing(MissingFacts.Orders | also | (product is null ? MissingFacts.None : MissingFacts.OrderProducts));
        return history.Orders.Where(order => (product is null || order.HasProduct(product)) && IsWithin(order.Minute, window));
    }

    private static MissingFacts AskedBy(OrderPredicate condition) => condition switch
    {
        OrderPredicate.AllOf all => all.Terms.Aggregate(MissingFacts.None, (facts, term) => facts | AskedBy(term)),
        OrderPredicate.AnyOf any => any.Terms.Aggregate(MissingFacts.None, (facts, term) => facts | AskedBy(term)),
        OrderPredicate.Not not => AskedBy(not.Term),
        OrderPredicate.Amount => MissingFacts.OrderAmounts,
        OrderPredicate.OfProduct => MissingFacts.OrderProducts,
        OrderPredicate.WithOffer => MissingFacts.OrderOffers,
        _ => throw new InvalidOperationException($"{condition.GetType().Name} is not a condition on an order."),
    };

    private bool Reached(KnownTouch touch, TouchSource source, Duration? window) =>
        (source.Cadence is null || touch.Cadence == source.Cadence)
        && (source.Offer is null || offerOf(touch.Cadence) == source.Offer)
        && touch.Minute <= minute
        && IsIn(CampaignCalendar.DayOf(touch.Minute), window);

    private bool IsWithin(int at, Duration? window) => at <= minute && MemberWindow.Holds(at, minute, window);

    private bool IsIn(int day, Duration? window) =>
        day <= Day && day >= MemberWindow.FirstDay(Day, history.Joined is { } joined ? calendar.DayOf(joined) : BeforeAnyDay, window);
}
