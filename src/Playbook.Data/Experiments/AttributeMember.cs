using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Data.Experiments;

/// <summary>A member of whom attributes are known and nothing else: conditions that ask for more are refused before they are asked.</summary>
/// <param name="today">The local date of the moment.</param>
/// <param name="words">Attributes of words and truths.</param>
/// <param name="values">Attributes that can be compared.</param>
public sealed class AttributeMember(LocalDate today, ImmutableDictionary<string, string> words, ImmutableDictionary<string, Operand> values) : IMemberState
{
    public LocalDate Today => today;

    public Duration? SinceLastActive => throw Unknown();

    public LocalDate? Joined => throw Unknown();

    public Duration? SinceJoined => throw Unknown();

    public string? Attribute(string name) => words.GetValueOrDefault(name);

    public Operand? Value(string attribute) => values.GetValueOrDefault(attribute);

    public Duration Elapsed(WindowUnit unit) => throw Unknown();

    public int Orders(string? product, Duration? window) => throw Unknown();

    public int OrdersWhere(string? product, Duration? window, OrderPredicate condition) => throw Unknown();

    public decimal Spend(string? product, Duration? window) => throw Unknown();

    public int Redeemed(string? offer, Duration? window) => throw Unknown();

    public int Refunds(string? product, Duration? window) => throw Unknown();

    public int ActiveDays(Duration? window) => throw Unknown();

    public int Received(TouchSource source, Duration? window) => throw Unknown();

    public int Opened(TouchSource source, Duration? window) => throw Unknown();

    public int Posts(Duration? window) => throw Unknown();

    public int Invited(Duration? window) => throw Unknown();

    public Duration? SinceLastOrder(string? product) => throw Unknown();

    public int RfmScore(MemberMeasure measure) => throw Unknown();

    public bool Has(MemberFlag flag) => throw Unknown();

    public string? Fact(MemberFact fact) => throw Unknown();

    public bool IsAmong(RankEnd end, Percent share, MemberQuantity quantity) => throw Unknown();

    private static InvalidOperationException Unknown() => new("Only attributes are known of a listed member, and something else was asked for.");
}
