using System.Collections.Immutable;
using Playbook.Plan.Members;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Proofs.Tests.Random;

/// <summary>No order, one or two, or a last one that no log tells of: apart in their age, and in basket, in what was paid and in the offer where conditions ask for that.</summary>
/// <param name="now">The moment (<see cref="CampaignCalendar"/>).</param>
/// <param name="isComplete">Whether the log tells of every order.</param>
internal sealed class OrderWays(int now, bool isComplete)
{
    private readonly Dictionary<(bool, bool, bool), Func<MemberHistory, MemberHistory>[]> _made = [];

    public Func<MemberHistory, MemberHistory>[] AskedBy(IReadOnlyCollection<MemberPredicate> predicates)
    {
        var quantities = predicates.OfType<MemberPredicate.Comparison>().Select(comparison => comparison.Quantity).ToList();
        var asked = (
            Baskets: quantities.Exists(quantity => quantity.Product is not null || quantity.Where is not null),
            Amounts: quantities.Exists(quantity => quantity.Measure == MemberMeasure.Spend || quantity.Where is not null),
            Offers: quantities.Exists(quantity => quantity.Measure == MemberMeasure.Redeemed));
        return _made.TryGetValue(asked, out var ways) ? ways : _made[asked] = [.. Ways(asked.Baskets, asked.Amounts, asked.Offers)];
    }

    private IEnumerable<Func<MemberHistory, MemberHistory>> Ways(bool baskets, bool amounts, bool offers)
    {
        string[][] held = baskets ? [[], ["rice"], ["rice", "fruit"]] : [[]];
        (decimal Amount, string[] Offers)[] paid = (amounts, offers) switch
        {
            (false, false) => [(20m, [])],
            (false, true) => [(20m, []), (20m, ["flash"])],
            (true, false) => [(20m, []), (33.335m, []), (100m, []), (120m, [])],
            (true, true) => [(20m, []), (33.335m, []), (100m, ["flash"]), (120m, [])],
        };
        KnownOrder[] kinds =
        [
            .. new[] { 2, 6, 18, 25, 60, 100 }.SelectMany(_ => held, (age, basket) => (age, basket))
                .SelectMany(_ => paid, (kind, price) => new KnownOrder(MinuteOf(kind.age), [.. kind.basket], price.Amount, [.. price.Offers])),
        ];
        ImmutableArray<KnownOrder>[] logs =
        [
            [], .. kinds.Select(kind => ImmutableArray.Create(kind)),
            .. kinds.SelectMany((first, i) => kinds.Skip(i).Select(second => ImmutableArray.CreateRange(new[] { first, second }.OrderBy(order => order.Minute)))),
        ];
        foreach (var orders in logs) yield return history => history with { Orders = orders };
        foreach (var age in isComplete ? [] : new[] { 2, 40 }) yield return history => history with { TellsLastOrder = true, LastOrder = MinuteOf(age) };
    }

    private int MinuteOf(int age) => now - (age * CampaignCalendar.MinutesPerDay);
}
