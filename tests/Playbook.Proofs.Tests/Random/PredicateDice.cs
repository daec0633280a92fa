using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Testing.Randomness;

namespace Playbook.Proofs.Tests.Random;

/// <summary>Throws conditions over a small vocabulary, so that two of them often speak of the same, with bounds at which the grid of members changes sides.</summary>
/// <param name="dice">Where chance comes from.</param>
/// <param name="all">Whether it may speak of what the histories of the grid do not tell: ranks, scores, refunds, posts, invitations, calendar windows.</param>
/// <param name="isComplete">Whether the log tells of every order; else no history shows how long the last order of a single product is ago.</param>
internal sealed class PredicateDice(Dice dice, bool all, bool isComplete)
{
    private static readonly int[] s_windows = [7, 30, 90];
    private static readonly ComparisonOperator[] s_operators = Enum.GetValues<ComparisonOperator>();

    public MemberPredicate Next(int depth = 0) => dice.Next(depth == 0 ? 8 : 10 + depth) switch
    {
        < 3 => new MemberPredicate.AllOf([.. Terms(depth)]),
        < 5 => new MemberPredicate.AnyOf([.. Terms(depth)]),
        5 when depth < 3 => new MemberPredicate.Not(Next(depth + 1)),
        _ => Atom(),
    };

    private IEnumerable<MemberPredicate> Terms(int depth) => Enumerable.Range(0, 2 + dice.Next(2)).Select(_ => depth < 2 ? Next(depth + 1) : Atom()).ToList();

    private MemberPredicate Atom() => dice.Next(all ? 21 : 15) switch
    {
        < 3 => Compare(new MemberQuantity(MemberMeasure.Orders, Window(), Product()), Count(4)),
        3 => Compare(new MemberQuantity(MemberMeasure.Orders, Window(), Product(), Where: Where()), Count(3)),
        4 => Compare(new MemberQuantity(MemberMeasure.Spend, Window(), Product()), new Operand.Amount(new Money(dice.Pick([0m, 20m, 33.33m, 33.34m, 100m, 250m]), "CNY"))),
        5 or 6 => Compare(new MemberQuantity(MemberMeasure.SinceLastOrder, Product: isComplete && dice.Next(3) == 0 ? Product() : null), Days([3, 7, 20, 30, 90])),
        7 => Compare(new MemberQuantity(MemberMeasure.ActiveDays, Window()), Count(4)),
        8 => Compare(new MemberQuantity(dice.Next(2) == 0 ? MemberMeasure.Received : MemberMeasure.Opened, Window(), Cadence: dice.Next(2) == 0 ? "daily" : null), Count(3)),
        9 => dice.Next(2) == 0
            ? Compare(new MemberQuantity(MemberMeasure.Joined), new Operand.DaysAgo(dice.Pick([0, 5, 30, 90])))
            : Compare(new MemberQuantity(MemberMeasure.Joined), new Operand.Date(dice.Pick([new LocalDate(2026, 3, 1), new LocalDate(2026, 6, 20)]))),
        10 => Compare(new MemberQuantity(MemberMeasure.SinceJoined), Days([5, 30, 90])),
        11 => Compare(new MemberQuantity(MemberMeasure.Attribute, Attribute: "age"), new Operand.Count(dice.Pick([20m, 30m, 40m]))),
        12 => new MemberPredicate.AttributeIn("city", dice.Next(2) == 0 ? ["长沙"] : ["长沙", "湘潭"]),
        13 => dice.Next(2) == 0 ? new MemberPredicate.Known(dice.Pick(["city", "age"])) : new MemberPredicate.Flag(dice.Pick(Enum.GetValues<MemberFlag>())),
        14 => Compare(new MemberQuantity(MemberMeasure.Redeemed, Window(), Offer: dice.Next(2) == 0 ? "flash" : null), Count(3)),
        15 => new MemberPredicate.Ranked(dice.Pick(Enum.GetValues<RankEnd>()), new Percent(dice.Pick([10m, 30m, 60m])), new MemberQuantity(MemberMeasure.Spend, Duration.FromDays(90))),
        16 => Compare(new MemberQuantity(dice.Pick([MemberMeasure.RfmRecency, MemberMeasure.RfmFrequency, MemberMeasure.RfmMoney])), Count(6)),
        17 => Compare(new MemberQuantity(MemberMeasure.Refunds, Window(), Product()), Count(3)),
        18 => Compare(new MemberQuantity(dice.Pick([MemberMeasure.Posts, MemberMeasure.Invited]), Window()), Count(3)),
        19 => Compare(new MemberQuantity(MemberMeasure.Orders, Product: Product(), Calendar: dice.Pick([WindowUnit.Day, WindowUnit.Week, WindowUnit.Month])), Count(3)),
        _ => dice.Next(2) == 0
            ? new MemberPredicate.FactIn(MemberFact.Group, [dice.Pick(["store_group", "fan_group"])])
            : new MemberPredicate.FactIn(MemberFact.GroupKind, [dice.Pick(["shopping", "fan"])]),
    };

    private MemberPredicate.Comparison Compare(MemberQuantity quantity, Operand operand) => new(quantity, dice.Pick(s_operators), operand);

    private OrderPredicate Where() => dice.Next(3) switch
    {
        0 => new OrderPredicate.Amount(dice.Pick(s_operators), new Money(dice.Pick([33.33m, 33.34m, 100m]), "CNY")),
        1 => new OrderPredicate.AllOf([new OrderPredicate.Amount(ComparisonOperator.Greater, new Money(20m, "CNY")), new OrderPredicate.OfProduct(["rice"])]),
        _ => new OrderPredicate.OfProduct(["rice", "fruit"]),
    };

    private Duration? Window() => dice.Next(8) == 0 ? null : Duration.FromDays(dice.Pick(s_windows));

    private string? Product() => dice.Pick<string?>([null, null, "rice", "fruit"]);

    private Operand.Count Count(int most) => new(dice.Next(most));

    private Operand.Length Days(int[] days) => new(Duration.FromDays(dice.Pick(days)));
}
