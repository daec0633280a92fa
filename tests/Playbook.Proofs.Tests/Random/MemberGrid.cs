using System.Collections.Immutable;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Proofs.Tests.Random;

/// <summary>
/// All members of a bounded grid, in every way in which they can differ in what two conditions speak of: up to two orders of some kinds at some ages,
/// days of joining, of messages and of engagement, and what is known of them.
/// </summary>
internal sealed class MemberGrid
{
    private const int Now = (180 * CampaignCalendar.MinutesPerDay) + 720;
    private const int Today = 180;

    private readonly CampaignCalendar _calendar;
    private readonly Dictionary<Dimension, Func<MemberHistory, MemberHistory>[]> _ways;

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

    public MemberGrid(CampaignPlan plan)
    {
        _calendar = new CampaignCalendar(plan.Period);
        _ways = new()
        {
            [Dimension.Orders] = [.. OrderWays()],
            [Dimension.Joined] = [.. new[] { 0, 2, 5, 29, 30, 31, 100, 120, 200 }.Select(days => Way(history => history with { Joined = _calendar.Date(Today - days) }))],
            [Dimension.Touches] = [.. TouchWays()],
            [Dimension.Active] = [.. new int[][] { [], [0], [3], [6, 0], [20], [29, 20, 3], [60], [120, 2] }.Select(ages => Way(history => history with { ActiveDays = [.. ages.Select(age => Today - age)] }))],
            [Dimension.City] = [.. new[] { null, "长沙", "湘潭", "株洲" }.Select(city => Way(history => city is null ? history : With(history, "city", city, null)))],
            [Dimension.Age] = [.. new decimal?[] { null, 20, 25, 30, 40, 41 }.Select(age => Way(history => age is null ? history : With(history, "age", $"{age}", new Operand.Count(age.Value))))],
            [Dimension.Flags] = [.. new[] { 0, 1, 2, 3 }.Select(flags => Way(history => history with { DoNotDisturb = (flags & 1) > 0, HasLeft = (flags & 2) > 0 }))],
        };
    }

    /// <summary>The members in every way that conditions ask for; empty where these are more than can be gone through.</summary>
    public IEnumerable<IMemberState> Members(Func<string, string?> offerOf, params MemberPredicate[] predicates)
    {
        var dimensions = predicates.SelectMany(predicate => predicate.AndInner()).SelectMany(Of).Distinct().Order().ToList();
        if (dimensions.Contains(Dimension.Touches) || dimensions.Contains(Dimension.Active)) dimensions = [.. dimensions.Append(Dimension.Joined).Distinct().Order()];
        if (dimensions.Aggregate(1L, (count, dimension) => count * _ways[dimension].Length) > 30_000) return [];
        IEnumerable<MemberHistory> histories = [MemberHistory.Empty with { Joined = _calendar.Date(Today - 200) }];
        foreach (var dimension in dimensions) histories = histories.SelectMany(_ => _ways[dimension], (history, way) => way(history));
        return histories.Select(history => new KnownMember(history, _calendar, Now, offerOf, new Doubts()));
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

    private static IEnumerable<Func<MemberHistory, MemberHistory>> OrderWays()
    {
        KnownOrder[] kinds =
        [
            .. new[] { 2, 6, 18, 25, 60, 100 }.SelectMany(_ => new string[][] { [], ["rice"], ["rice", "fruit"] }, (age, basket) => (age, basket))
                .SelectMany(_ => new[] { (20m, ""), (120m, ""), (100m, "flash") }, (kind, paid) => new KnownOrder(Now - (kind.age * CampaignCalendar.MinutesPerDay), [.. kind.basket], paid.Item1, paid.Item2.Length == 0 ? [] : [paid.Item2])),
        ];
        ImmutableArray<KnownOrder>[] logs =
        [
            [], .. kinds.Select(kind => ImmutableArray.Create(kind)),
            .. kinds.SelectMany((first, i) => kinds.Skip(i).Select(second => ImmutableArray.CreateRange(new[] { first, second }.OrderBy(order => order.Minute)))),
        ];
        return [.. logs.Select(orders => Way(history => history with { Orders = orders })), .. new[] { 2, 40 }.Select(age => Way(history => history with { TellsLastOrder = true, LastOrder = Now - (age * CampaignCalendar.MinutesPerDay) }))];
    }

    private static IEnumerable<Func<MemberHistory, MemberHistory>> TouchWays()
    {
        KnownTouch[] kinds = [.. new[] { 1, 20, 60 }.SelectMany(_ => new[] { "daily", "mail" }, (age, cadence) => (age, cadence)).SelectMany(_ => new[] { false, true }, (kind, opened) => new KnownTouch(Now - (kind.age * CampaignCalendar.MinutesPerDay), kind.cadence, opened))];
        ImmutableArray<KnownTouch>[] logs = [[], .. kinds.Select(kind => ImmutableArray.Create(kind)), .. kinds.SelectMany((first, i) => kinds.Skip(i).Select(second => ImmutableArray.Create(second, first)))];
        return logs.Select(touches => Way(history => history with { Touches = touches }));
    }

    private static MemberHistory With(MemberHistory history, string name, string value, Operand? comparable) =>
        history with { Attributes = history.Attributes.Add(new KnownAttribute(name, value, comparable)) };

    private static Func<MemberHistory, MemberHistory> Way(Func<MemberHistory, MemberHistory> way) => way;
}
