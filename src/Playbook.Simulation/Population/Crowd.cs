using Playbook.Simulation.Engine;
using Playbook.Simulation.Kernels;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Population;

/// <summary>
/// The shoppers of a shard without the plan: all their orders are counted at once, shopper by shopper, and for each is found the order at
/// which it would say yes at the till. Those who never do need no further thought.
/// </summary>
internal sealed class Crowd
{
    /// <summary>A willingness below this says yes to no thousand asks.</summary>
    private const double LeastWillingness = 1e-9;

    private readonly World _world;
    private readonly OrdinaryLife _life;
    private readonly Identity[] _who;
    private readonly bool[] _isMember;
    private readonly int _recruits;

    public Crowd(World world, int firstStore, int stores)
    {
        _world = world;
        _life = new OrdinaryLife(world);
        _recruits = world.Script.Plan.Recruits.Length;
        var population = world.Script.Plan.Population;
        _who =
        [
            .. Enumerable.Range(firstStore, stores).SelectMany(store => Enumerable
                .Range(0, StoreShare.Of(population.Shoppers, population.Stores, store))
                .Select(ordinal => new Identity(store, ordinal))),
        ];
        _isMember = new bool[_who.Length];
    }

    public int Count => _who.Length;

    public Identity Who(int shopper) => _who[shopper];

    public bool IsMember(int shopper) => _isMember[shopper];

    public void SetMember(int shopper) => _isMember[shopper] = true;

    /// <summary>Lives all ordinary lives, counts their orders and notes who would join when.</summary>
    public void Live(SalesTally sales, JoinCalendar calendar)
    {
        var script = _world.Script;
        for (var shopper = 0; shopper < _who.Length; shopper++)
        {
            var asks = AsksUntilYes(shopper, 0);
            var asked = 0;
            _life.Begin(_who[shopper]);
            while (_life.TryOrder(script.Days, out var time, out var basket))
            {
                sales.Count((int)time, basket.Value, basket.Margin);
                if (asked < asks && script.MayRecruit((int)time))
                {
                    asked += _recruits;
                    if (asked >= asks)
                    {
                        calendar.Add(new Yes(shopper, time, asked - asks, 0));
                    }
                }
            }
        }
    }

    /// <summary>The next yes of one whose last could not be taken up, noted if it falls within the period.</summary>
    public void AskAgain(Yes yes, JoinCalendar calendar)
    {
        var script = _world.Script;
        var asks = AsksUntilYes(yes.Shopper, yes.Attempt + 1);
        var asked = 0;
        _life.Begin(_who[yes.Shopper]);
        while (_life.TryOrder(script.Days, out var time, out _))
        {
            if (time > yes.Time && script.MayRecruit((int)time))
            {
                asked += _recruits;
                if (asked >= asks)
                {
                    calendar.Add(new Yes(yes.Shopper, time, asked - asks, yes.Attempt + 1));
                    return;
                }
            }
        }
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
