using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Simulation.Tests.Kernels.Conditions;

/// <summary>One member of a <see cref="SampleGroup"/>, answering as the simulation's own view of a member does; what no column holds is made up of its number.</summary>
internal sealed class SampleMember(SampleGroup group, int member) : IMemberState
{
    public LocalDate Today => SampleGroup.Calendar.Date(group.Moment.Today);

    public Duration? SinceLastActive =>
        group.LastEngaged[member] < 0 ? null : Duration.FromDays(Math.Max(0d, group.Moment.Time - group.LastEngaged[member] - 1d));

    public LocalDate? Joined => group.JoinDay[member] == short.MaxValue ? null : SampleGroup.Calendar.Date(group.JoinDay[member]);

    public Duration? SinceJoined =>
        double.IsPositiveInfinity(group.JoinTime[member]) ? null : Duration.FromDays(Math.Max(0d, group.Moment.Time - group.JoinTime[member]));

    public Duration Elapsed(WindowUnit unit) => Duration.FromDays(1);

    public int Orders(string? product, Duration? window) => MadeUp(1);

    public int OrdersWhere(string? product, Duration? window, OrderPredicate condition) => MadeUp(2);

    public decimal Spend(string? product, Duration? window) => MadeUp(3) * 10m;

    public int Redeemed(string? offer, Duration? window) => MadeUp(4);

    public int Refunds(string? product, Duration? window) => 0;

    public int ActiveDays(Duration? window) => MadeUp(5);

    public int Received(TouchSource source, Duration? window) => MadeUp(6);

    public int Opened(TouchSource source, Duration? window) => MadeUp(7);

    public int Posts(Duration? window) => 0;

    public int Invited(Duration? window) => MadeUp(8);

    public Duration? SinceLastOrder(string? product)
    {
        var last = product switch
        {
            null => group.LastOrder[member],
            "fruit" => group.LastFruit[member],
            _ => group.Moment.Time - MadeUp(9),
        };
        return double.IsNegativeInfinity(last) ? null : Duration.FromDays(group.Moment.Time - last);
    }

    public int RfmScore(MemberMeasure measure) => MadeUp(10);

    public bool Has(MemberFlag flag) => flag == MemberFlag.DoNotDisturb ? group.DoNotDisturb[member] : group.Presence[member] != 2;

    public string? Fact(MemberFact fact) => fact switch
    {
        MemberFact.Persona => SampleGroup.Personas[group.Persona[member]],
        MemberFact.Role => null,
        _ => group.Presence[member] == 2 ? null : fact == MemberFact.Group ? "store_group" : "community",
    };

    public string? Attribute(string name) => name == "city" && group.City[member] is >= 0 and var code ? SampleGroup.Cities[code] : null;

    public Operand? Value(string attribute) => attribute switch
    {
        "age" => group.Ages[member] is { } age ? new Operand.Count(age) : null,
        "income" => group.Incomes[member] is { } income ? new Operand.Amount(new Money(income, "CNY")) : null,
        "way" => group.Ways[member] is { } metres ? new Operand.Way(new Distance(metres)) : null,
        "birthday" => group.Birthdays[member] is { } day ? new Operand.Date(SampleGroup.Calendar.Date((int)day)) : null,
        _ => null,
    };

    public bool IsAmong(RankEnd end, Percent share, MemberQuantity quantity) => MadeUp(11) == 0;

    private int MadeUp(int salt) => (int)((uint)((member + 1) * 7_919 * salt) % 5);
}
