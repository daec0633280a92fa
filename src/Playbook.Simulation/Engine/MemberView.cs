using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>
/// One member at one moment, as predicates see it. Orders are exact in time; engagement and messages are by local day. History begins with
/// the period, but for the last order, which a store knows.
/// </summary>
internal sealed class MemberView(Shard shard) : IMemberState
{
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
        return this;
    }

    public LocalDate? Joined => _script.Calendar.Date(_group.JoinDay[_member]);

    private int Today => (int)Math.Ceiling(_time) - 1;

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

    public int Received(Duration? window)
    {
        var isReading = _group.Presence[_member] == Presence.Reading;
        return _isTwin ? 0 : CountDays(window, day => _group.SendsOn(_member, day) + (isReading ? _group.PostsByDay[day] : 0));
    }

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
        return before < _time && double.IsFinite(before) ? Duration.FromDays(_time - before) : null;
    }

    public bool Has(MemberFlag flag) => flag switch
    {
        MemberFlag.DoNotDisturb => _group.DoNotDisturb[_member],
        MemberFlag.InGroup => _group.Presence[_member] != Presence.Left,
        _ => throw new InvalidOperationException($"Members have no flag {flag}."),
    };

    /// <summary>Values are spread evenly over shoppers: the plan does not say how.</summary>
    public string? Attribute(string name)
    {
        for (var index = 0; index < _script.Plan.Attributes.Length; index++)
        {
            var attribute = _script.Plan.Attributes[index];
            if (attribute.Name == name && !attribute.Values.IsEmpty)
            {
                var uniform = shard.World.Random.Draw(_group.Who[_member], index, Purpose.Attribute).UniformA;
                return attribute.Values[(int)(uniform * attribute.Values.Length)];
            }
        }

        return null;
    }

    /// <summary>The last order known without the log: only where nothing was logged for it is it from before the period.</summary>
    private double BeforePeriod(string? product)
    {
        var last = product is null ? _group.Customers[_member].Shopper.LastOrder : _group.PantryOf(_member)[_script.Product(product)].LastOrder;
        return last < 0d ? last : double.NegativeInfinity;
    }

    private int Latest()
    {
        var entry = _group.LastEntry(_member, _isTwin);
        while (entry >= 0 && shard.Log[entry].Time > _time)
        {
            entry = shard.Log.Before(entry);
        }

        return entry;
    }

    private bool IsWithin(double time, Duration? window) => window is not { } length || time > _time - length.TotalDays;

    private int CountDays(Duration? window, Func<int, int> of)
    {
        var first = Math.Max(0, _group.JoinDay[_member] + 1);
        if (window is { } length)
        {
            first = Math.Max(first, Today + 1 - (int)Math.Ceiling(length.TotalDays));
        }

        var count = 0;
        for (var day = first; day <= Today && day < _script.Days; day++)
        {
            count += of(day);
        }

        return count;
    }

    private uint Bits(string? product) => product is null ? 0u : 1u << _script.Product(product);
}
