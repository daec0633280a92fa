using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Simulation.Engine;

/// <summary>
/// One member at one moment, as predicates see it. Orders are exact in time; engagement and messages are by local day. History begins with
/// the period, but for the last order, which a store knows.
/// </summary>
internal sealed class MemberView(Shard shard) : IMemberState
{
    /// <summary>Days since an order that count no more than that: a shopper who hardly ever orders may have done so longer ago than durations go back.</summary>
    private const double MostDays = 16_000_000d;

    private readonly Script _script = shard.World.Script;
    private GroupState _group = null!;
    private int _member;
    private double _time;
    private bool _isTwin;

    /// <summary>Moves the view; with the plan, the moment must be the present.</summary>
    public MemberView At(GroupState group, int member, double time, bool isTwin = false)
    {
        _group = group;
        _member = member;
        _time = time;
        _isTwin = isTwin;
        ref var customer = ref group.Customers[member];
        if (customer.FollowsPlan)
        {
            group.Follow(member, shard.Log, Math.Floor(time));
        }

        return this;
    }

    public LocalDate? Joined => _script.Calendar.Date(_group.JoinDay[_member]);

    public LocalDate Today => _script.Calendar.Date(Day);

    public Duration? SinceJoined => Duration.FromDays(Math.Max(0d, _time - _group.JoinTime[_member]));

    /// <summary>Engagement is by local day: it is as long ago as its day ended.</summary>
    public Duration? SinceLastActive =>
        _isTwin || _group.LastEngaged[_member] < 0 ? null : Duration.FromDays(Math.Max(0d, _time - _group.LastEngaged[_member] - 1d));

    private int Day => MemberWindow.Today(_time);

    public Duration Elapsed(WindowUnit unit) =>
        Duration.FromDays(_time - (_script.Calendar.UnitStart(Day * CampaignCalendar.MinutesPerDay, unit) / (double)CampaignCalendar.MinutesPerDay));

    public int Orders(string? product, Duration? window)
    {
        var count = 0;
        var wanted = Bits(product);
        for (var entry = Latest(); entry >= 0 && IsWithin(shard.Log[entry].Time, window); entry = shard.Log.Before(entry))
        {
            count += (shard.Log[entry].Products & wanted) == wanted ? 1 : 0;
        }

        return count;
    }

    public int OrdersWhere(string? product, Duration? window, OrderPredicate condition)
    {
        var count = 0;
        var wanted = Bits(product);
        for (var entry = Latest(); entry >= 0 && IsWithin(shard.Log[entry].Time, window); entry = shard.Log.Before(entry))
        {
            count += (shard.Log[entry].Products & wanted) == wanted && condition.Holds(new OrderView(_script, shard.Log[entry], shard.Log.MarksOf(entry))) ? 1 : 0;
        }

        return count;
    }

    public int Redeemed(string? offer, Duration? window)
    {
        var count = 0;
        var wanted = _script.History.BitOf(offer);
        for (var entry = Latest(); entry >= 0 && IsWithin(shard.Log[entry].Time, window); entry = shard.Log.Before(entry))
        {
            count += (shard.Log.MarksOf(entry) & wanted) != 0 ? 1 : 0;
        }

        return count;
    }

    public decimal Spend(string? product, Duration? window)
    {
        var cents = 0L;
        var wanted = Bits(product);
        for (var entry = Latest(); entry >= 0 && IsWithin(shard.Log[entry].Time, window); entry = shard.Log.Before(entry))
        {
            cents += (shard.Log[entry].Products & wanted) == wanted ? shard.Log[entry].Cents : 0;
        }

        return cents / 100m;
    }

    public int ActiveDays(Duration? window) => _isTwin ? 0 : CountDays(window, day => _group.EngagedOn(_member, day) ? 1 : 0);

    public int Received(TouchSource source, Duration? window)
    {
        var isReading = _group.Presence[_member] == Presence.Reading;
        var index = _script.History.Received.All.IndexOf(source);
        return _isTwin ? 0 : CountDays(window, day => _group.Received.On(index, _member, day) + (isReading ? _group.PostsOn(index, day) : 0));
    }

    public int Opened(TouchSource source, Duration? window)
    {
        var index = _script.History.Opened.All.IndexOf(source);
        return _isTwin ? 0 : CountDays(window, day => _group.Opened.On(index, _member, day));
    }

    public int Invited(Duration? window) => _isTwin ? 0 : CountDays(window, day => _group.InvitedIn(_member, day, day));

    /// <summary>Nobody writes in the simulation.</summary>
    public int Posts(Duration? window) => 0;

    /// <summary>Orders are not refunded in the simulation.</summary>
    public int Refunds(string? product, Duration? window) => 0;

    public int RfmScore(MemberMeasure measure) => shard.Standings.RfmScore(measure, _group, _member, _time, _isTwin);

    public bool IsAmong(RankEnd end, Percent share, MemberQuantity quantity) => shard.Standings.IsAmong(end, share, quantity, _group, _member, _time, _isTwin);

    /// <summary>Roles are not told apart in the simulation.</summary>
    public string? Fact(MemberFact fact) => fact switch
    {
        MemberFact.Role => null,
        MemberFact.Persona => _script.Plan.Population.Personas[_group.Customers[_member].Shopper.Persona].Name,
        MemberFact.Group => _group.Presence[_member] == Presence.Left ? null : _group.Plan.Name,
        MemberFact.GroupKind => _group.Presence[_member] == Presence.Left ? null : _group.Plan.Kind,
        _ => throw new InvalidOperationException($"Members are not told apart by {fact}."),
    };

    public Duration? SinceLastOrder(string? product)
    {
        var wanted = Bits(product);
        for (var entry = Latest(); entry >= 0; entry = shard.Log.Before(entry))
        {
            if ((shard.Log[entry].Products & wanted) == wanted)
            {
                return Duration.FromDays(_time - shard.Log[entry].Time);
            }
        }

        var before = BeforePeriod(product);
        return before < _time && double.IsFinite(before) ? Duration.FromDays(Math.Min(MostDays, _time - before)) : null;
    }

    public bool Has(MemberFlag flag) => flag switch
    {
        MemberFlag.DoNotDisturb => _group.DoNotDisturb[_member],
        MemberFlag.InGroup => _group.Presence[_member] != Presence.Left,
        _ => throw new InvalidOperationException($"Members have no flag {flag}."),
    };

    public string? Attribute(string name) => _script.Attributes.Word(name, _group.Who[_member], shard.World.Random);

    public Operand? Value(string attribute) => _script.Attributes.Value(attribute, _group.Who[_member], shard.World.Random);

    /// <summary>The last order known without the log: only where nothing was logged for it is it from before the period.</summary>
    private double BeforePeriod(string? product)
    {
        var last = product is null ? _group.Customers[_member].Shopper.LastOrder : shard.Pantry.Of(_group, _member)[_script.Product(product)].LastOrder;
        return last < 0d ? last : double.NegativeInfinity;
    }

    private int Latest()
    {
        ref var customer = ref _group.Customers[_member];
        var entry = customer.FollowsPlan ? customer.LastEntry : _group.LastEntry(_member, _isTwin);
        while (entry >= 0 && shard.Log[entry].Time > _time)
        {
            entry = shard.Log.Before(entry);
        }

        return entry;
    }

    private bool IsWithin(double time, Duration? window) => MemberWindow.Holds(time, _time, window);

    private int CountDays(Duration? window, Func<int, int> of)
    {
        var count = 0;
        for (var day = Math.Max(0, MemberWindow.FirstDay(Day, _group.JoinDay[_member], window)); day <= Day && day < _script.Days; day++)
        {
            count += of(day);
        }

        return count;
    }

    private uint Bits(string? product) => product is null ? 0u : 1u << _script.Product(product);
}
