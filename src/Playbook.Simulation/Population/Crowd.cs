using System.Runtime.InteropServices;
using Playbook.Simulation.Engine;
using Playbook.Simulation.Kernels;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Population;

/// <summary>
/// The shoppers of a shard without the plan: all their orders are counted at once, shopper by shopper, and for each is found the order at
/// which it would say yes at the till. Those who never do need no further thought; the lives of the others are kept.
/// </summary>
internal sealed class Crowd : ILifeReader
{
    /// <summary>A willingness below this says yes to no thousand asks.</summary>
    private const double LeastWillingness = 1e-9;

    private readonly World _world;
    private readonly SalesTally _sales;
    private readonly JoinCalendar _yeses;
    private readonly OrderLog _log;
    private readonly OrdinaryLives _lives;
    private readonly Identity[] _who;
    private readonly bool[] _isMember;
    private readonly int _recruits;

    // The place of a shopper's life among those kept, from 1.
    private readonly int[] _kept;
    private readonly List<PlannedLife> _plans = [];
    private bool _counts;

    public Crowd(World world, int firstStore, int stores, SalesTally sales, JoinCalendar yeses, OrderLog log)
    {
        _world = world;
        _sales = sales;
        _yeses = yeses;
        _log = log;
        _lives = new OrdinaryLives(world);
        _recruits = world.Script.Plan.Recruits.Length;
        var population = world.Script.Plan.Population;
        _who =
        [
            .. Enumerable.Range(firstStore, stores).SelectMany(store => Enumerable
                .Range(0, StoreShare.Of(population.Shoppers, population.Stores, store))
                .Select(ordinal => new Identity(store, ordinal))),
        ];
        _isMember = new bool[_who.Length];
        _kept = new int[_who.Length];
    }

    public int Count => _who.Length;

    public Identity Who(int shopper) => _who[shopper];

    public bool IsMember(int shopper) => _isMember[shopper];

    public void SetMember(int shopper) => _isMember[shopper] = true;

    /// <summary>Lives all ordinary lives, counts their orders and notes who would join when.</summary>
    public void Live()
    {
        _counts = true;
        _lives.Live(_who, this);
        _counts = false;
    }

    /// <summary>The life of one who becomes a member; lived once more where it was not to be foreseen that it would.</summary>
    public ref readonly PlannedLife LifeOf(int shopper)
    {
        if (_kept[shopper] == 0)
        {
            _lives.Live(shopper, _who[shopper], this);
        }

        return ref CollectionsMarshal.AsSpan(_plans)[_kept[shopper] - 1];
    }

    void ILifeReader.Take(int shopper, in Shopper start, ReadOnlySpan<OrdinaryOrder> orders, double next)
    {
        var keeps = !_counts || IsFirst(_who[shopper]);
        if (_counts)
        {
            foreach (ref readonly var order in orders)
            {
                _sales.Count((int)order.Time, order.Value, order.Margin);
            }

            keeps = keeps || FindYes(shopper, orders);
        }

        if (keeps)
        {
            _plans.Add(new PlannedLife(start, _log.Plan(orders), orders.Length, next));
            _kept[shopper] = _plans.Count;
        }
    }

    /// <summary>The next yes of one whose last could not be taken up, noted if it falls within the period.</summary>
    public void AskAgain(Yes yes)
    {
        var asks = AsksUntilYes(yes.Shopper, yes.Attempt + 1);
        ref readonly var life = ref LifeOf(yes.Shopper);
        var asked = 0;
        for (var entry = life.First; entry < life.End; entry++)
        {
            if (_log[entry].Time > yes.Time && Asks(_log[entry].Time, asks, ref asked))
            {
                _yeses.Add(new Yes(yes.Shopper, _log[entry].Time, asked - asks, yes.Attempt + 1));
                return;
            }
        }
    }

    /// <summary>Whether a shopper is a member when the period begins.</summary>
    private bool IsFirst(Identity who) =>
        who.Ordinal < StoreShare.Of(_world.Script.Plan.Population.MembersAtStart, _world.Script.Plan.Population.Stores, who.Store);

    /// <summary>The first yes, noted if it falls within the period.</summary>
    private bool FindYes(int shopper, ReadOnlySpan<OrdinaryOrder> orders)
    {
        var asks = AsksUntilYes(shopper, 0);
        if (asks == int.MaxValue)
        {
            return false;
        }

        var asked = 0;
        foreach (ref readonly var order in orders)
        {
            if (Asks(order.Time, asks, ref asked))
            {
                _yeses.Add(new Yes(shopper, order.Time, asked - asks, Attempt: 0));
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the asks at an order are enough.</summary>
    private bool Asks(double time, int asks, ref int asked)
    {
        asked += _world.Script.MayRecruit((int)time) ? _recruits : 0;
        return asked >= asks;
    }

    /// <summary>
    /// How many times a shopper must be asked: geometric in its willingness, ⌈ln u ÷ ln(1 − c)⌉, which is the same as a draw at each ask.
    /// </summary>
    private int AsksUntilYes(int shopper, int attempt)
    {
        if (_recruits == 0)
        {
            return int.MaxValue;
        }

        var joining = _world.Settings.Joining;
        var stream = _world.Random.Stream(_who[shopper], 0, Purpose.Willingness);
        var willingness = BetaDistribution.SampleByMean(joining.Join, joining.Precision, ref stream);
        if (willingness < LeastWillingness)
        {
            return int.MaxValue;
        }

        var uniform = _world.Random.Draw(_who[shopper], attempt, Purpose.Till).UniformA;
        var asks = willingness < 1d ? Math.Floor(DeterministicMath.Log(uniform) / DeterministicMath.Log(1d - willingness)) : 0d;
        return asks < int.MaxValue - 1 ? (int)asks + 1 : int.MaxValue;
    }
}
