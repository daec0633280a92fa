using NodaTime;
using Playbook.Plan.Explanations;
using Playbook.Plan.Members;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Proofs.Witnesses;

/// <summary>A made-up member at one minute: a <see cref="KnownMember"/>, and beside it what histories do not tell.</summary>
internal sealed class WitnessMember(MemberHistory history, Untold untold, CampaignCalendar calendar, int minute, Func<string, string?> offerOf) : IMemberState
{
    private readonly KnownMember _known = new(history, calendar, minute, offerOf, new Doubts());

    public LocalDate Today => _known.Today;

    public LocalDate? Joined => _known.Joined;

    public Duration? SinceJoined => untold.SinceJoined ?? _known.SinceJoined;

    public Duration? SinceLastActive => _known.SinceLastActive;

    public Duration Elapsed(WindowUnit unit) => _known.Elapsed(unit);

    public int Orders(string? product, Duration? window) => _known.Orders(product, window);

    public int OrdersWhere(string? product, Duration? window, OrderPredicate condition) => _known.OrdersWhere(product, window, condition);

    public decimal Spend(string? product, Duration? window) => _known.Spend(product, window);

    public int Redeemed(string? offer, Duration? window) => _known.Redeemed(offer, window);

    public int Refunds(string? product, Duration? window) => Count(untold.Refunds.Where(refund => product is null || refund.Product == product).Select(refund => refund.Minute), window);

    public int ActiveDays(Duration? window) => _known.ActiveDays(window);

    public int Received(TouchSource source, Duration? window) => _known.Received(source, window);

    public int Opened(TouchSource source, Duration? window) => _known.Opened(source, window);

    public int Posts(Duration? window) => Count(untold.Posts, window);

    public int Invited(Duration? window) => Count(untold.Invitations, window);

    public Duration? SinceLastOrder(string? product) => _known.SinceLastOrder(product);

    public int RfmScore(MemberMeasure measure) => untold.Rfm is { } window && untold.Scores.TryGetValue(measure, out var score)
        ? RankRule.Score(Places.OfScore(score, RankRule.SizeOf(measure, window, AtMidnight())), RankRule.SizeOf(measure, window, AtMidnight()))
        : 0;

    public bool Has(MemberFlag flag) => _known.Has(flag);

    public string? Fact(MemberFact fact) => _known.Fact(fact);

    public string? Attribute(string name) => _known.Attribute(name);

    public Operand? Value(string attribute) => _known.Value(attribute);

    public bool IsAmong(RankEnd end, Percent share, MemberQuantity quantity) =>
        untold.Places.TryGetValue(PredicateText.Of(quantity), out var places)
        && QuantityEvaluator.Size(quantity, AtMidnight()) is { } own
        && RankRule.IsAmong(end, share, places.Sorted(own), own);

    public int Events(string name, Duration? window) => _known.Events(name, window);

    public string? Answer(string survey) => _known.Answer(survey);

    public Duration? SinceAnswer(string survey) => _known.SinceAnswer(survey);

    public bool HasExpired(string survey) => _known.HasExpired(survey);

    /// <summary>Standings are as of the midnight before.</summary>
    private WitnessMember AtMidnight() => new(history, untold, calendar, CampaignCalendar.DayOf(minute) * CampaignCalendar.MinutesPerDay, offerOf);

    private int Count(IEnumerable<int> minutes, Duration? window) => minutes.Count(at => at <= minute && MemberWindow.Holds(at, minute, window));
}
