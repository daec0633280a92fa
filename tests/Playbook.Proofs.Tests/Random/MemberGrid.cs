using System.Collections.Immutable;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Testing.Randomness;

namespace Playbook.Proofs.Tests.Random;

/// <summary>
/// All members of a bounded grid at one moment, in every way in which they can differ in what two conditions speak of: up to two orders of some kinds
/// at some ages, days of joining, of messages and of engagement, and what is known of them.
/// </summary>
internal sealed class MemberGrid
{
    /// <summary>More members than this, each unlike all others, are not gone through.</summary>
    private const int Most = 30_000;
    private const int Drawn = 200;

    private readonly CampaignCalendar _calendar;
    private readonly int _now;
    private readonly Dictionary<Dimension, Func<MemberHistory, MemberHistory>[]> _ways;
    private readonly OrderWays _orders;
    private readonly MemberHistory _plain;

    private enum Dimension
    {
        Orders,
        Joined,
        Touches,
        Active,
        City,
        Age,
        Flags,
    }

    /// <param name="plan">Whose period it is.</param>
    /// <param name="now">The moment (<see cref="CampaignCalendar"/>).</param>
    /// <param name="isComplete">Whether the log tells of every order.</param>
    public MemberGrid(CampaignPlan plan, int now, bool isComplete)
    {
        _calendar = new CampaignCalendar(plan.Period);
        _now = now;
        _orders = new OrderWays(now, isComplete);
        var today = MemberWindow.Today(now);
        _plain = MemberHistory.Empty with { Joined = _calendar.Date(today - 200) };
        _ways = new()
        {
            [Dimension.Joined] = [.. new[] { 0, 2, 5, 29, 30, 31, 100, 120, 200 }.Select(days => Way(history => history with { Joined = _calendar.Date(today - days) }))],
            [Dimension.Touches] = [.. TouchWays()],
            [Dimension.Active] = [.. new int[][] { [], [0], [3], [6, 0], [20], [29, 20, 3], [60], [120, 2] }.Select(ages => Way(history => history with { ActiveDays = [.. ages.Select(age => today - age)] }))],
            [Dimension.City] = [.. new[] { null, "长沙", "湘潭", "株洲" }.Select(city => Way(history => city is null ? history : With(history, "city", city, null)))],
            [Dimension.Age] = [.. new decimal?[] { null, 20, 25, 30, 40, 41 }.Select(age => Way(history => age is null ? history : With(history, "age", $"{age}", new Operand.Count(age.Value))))],
            [Dimension.Flags] = [.. new[] { 0, 1, 2, 3 }.Select(flags => Way(history => history with { DoNotDisturb = (flags & 1) > 0, HasLeft = (flags & 2) > 0 }))],
        };
    }

    /// <summary>The members in every way that conditions ask for.</summary>
    /// <param name="evaluator">Tells members apart: of those for whom every part of the conditions comes to the same, one stands for all.</param>
    /// <param name="offerOf">The offer that a cadence carries.</param>
    /// <param name="dice">Draws some members of all, so that nothing rests on one standing for others.</param>
    /// <param name="predicates">The conditions.</param>
    public GridWalk Members(PredicateEvaluator evaluator, Func<string, string?> offerOf, Dice dice, params MemberPredicate[] predicates)
    {
        var atoms = predicates.SelectMany(predicate => predicate.AndInner()).Where(predicate => Of(predicate).Any()).ToList();
        var asked = atoms.SelectMany(Of).ToHashSet();

        // What counts by local day counts from joining on.
        if (asked.Overlaps([Dimension.Touches, Dimension.Active])) asked.Add(Dimension.Joined);
        Dimension[][] parts = [[Dimension.Orders], [Dimension.Joined, Dimension.Touches, Dimension.Active], [Dimension.City], [Dimension.Age], [Dimension.Flags]];
        var all = parts.Select(part => part.Where(asked.Contains)
            .Select(dimension => dimension == Dimension.Orders ? _orders.AskedBy(atoms) : _ways[dimension])
            .Aggregate((IEnumerable<Func<MemberHistory, MemberHistory>>)[Way(history => history)], (ways, more) => ways.SelectMany(_ => more, (first, then) => Way(history => then(first(history))))).ToList()).ToList();
        var unlike = all.Zip(parts, (ways, part) => ways.DistinctBy(way => Said(way, atoms.Where(atom => Of(atom).Any(part.Contains)))).ToList()).ToList();
        var areAll = unlike.Aggregate(1L, (count, ways) => count * ways.Count) <= Most;
        var walked = areAll ? unlike.Aggregate((IEnumerable<MemberHistory>)[_plain], (histories, ways) => histories.SelectMany(_ => ways, (history, way) => way(history))) : [];
        var drawn = Enumerable.Range(0, Drawn).Select(_ => all.Aggregate(_plain, (history, ways) => dice.Pick(ways)(history)));
        return new GridWalk(walked.Concat(drawn).Select(Member), areAll, areAll ? all.Aggregate(1L, (count, ways) => count * ways.Count) : Drawn);

        KnownMember Member(MemberHistory history) => new(history, _calendar, _now, offerOf, new Doubts());

        string Said(Func<MemberHistory, MemberHistory> way, IEnumerable<MemberPredicate> of) =>
            Member(way(_plain)) is var member ? string.Concat(of.Select(atom => evaluator.Holds(atom, member) ? '1' : '0')) : string.Empty;
    }

    private static IEnumerable<Dimension> Of(MemberPredicate predicate) => predicate switch
    {
        MemberPredicate.Comparison comparison => comparison.Quantity.Measure switch
        {
            MemberMeasure.Orders or MemberMeasure.Spend or MemberMeasure.Redeemed or MemberMeasure.SinceLastOrder => [Dimension.Orders],
            MemberMeasure.Joined or MemberMeasure.SinceJoined => [Dimension.Joined],
            MemberMeasure.Received or MemberMeasure.Opened => [Dimension.Touches],
            MemberMeasure.ActiveDays => [Dimension.Active],
            MemberMeasure.Attribute => [Dimension.Age],
            var measure => throw new InvalidOperationException($"The grid does not vary {measure}."),
        },
        MemberPredicate.AttributeIn => [Dimension.City],
        MemberPredicate.Known known => [known.Attribute == "city" ? Dimension.City : Dimension.Age],
        MemberPredicate.Flag => [Dimension.Flags],
        _ => [],
    };

    private IEnumerable<Func<MemberHistory, MemberHistory>> TouchWays()
    {
        KnownTouch[] kinds = [.. new[] { 1, 20, 60 }.SelectMany(_ => new[] { "daily", "mail" }, (age, cadence) => (age, cadence)).SelectMany(_ => new[] { false, true }, (kind, opened) => new KnownTouch(_now - (kind.age * CampaignCalendar.MinutesPerDay), kind.cadence, opened))];
        ImmutableArray<KnownTouch>[] logs = [[], .. kinds.Select(kind => ImmutableArray.Create(kind)), .. kinds.SelectMany((first, i) => kinds.Skip(i).Select(second => ImmutableArray.Create(second, first)))];
        return logs.Select(touches => Way(history => history with { Touches = touches }));
    }

    private static MemberHistory With(MemberHistory history, string name, string value, Operand? comparable) =>
        history with { Attributes = history.Attributes.Add(new KnownAttribute(name, value, comparable)) };

    private static Func<MemberHistory, MemberHistory> Way(Func<MemberHistory, MemberHistory> way) => way;
}
