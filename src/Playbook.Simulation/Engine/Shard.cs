using Playbook.Plan.Model;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Population;

namespace Playbook.Simulation.Engine;

/// <summary>
/// A store: its shoppers, groups, orders and counts. Nothing here is shared with another shard but what the <see cref="Ledger"/> holds.
/// Where a kind of group takes members from several stores, all stores are one shard.
/// </summary>
internal sealed class Shard
{
    private readonly PantryItem[] _pantry;
    private readonly int[] _dueHeads;
    private readonly int _products;

    public Shard(World world, MetricScript metrics, int firstStore, int stores)
    {
        World = world;
        var script = world.Script;
        FirstStore = firstStore;
        Stores = stores;
        Tally = new Tally(script.Days, script.Months.Count, script.Cadences.Length, script.Offers.Length, metrics.Leaves.Length);
        Shoppers = Crowd.Draw(world, firstStore, stores);
        _products = world.Products.Length;
        _pantry = new PantryItem[Shoppers.Length * _products];
        _dueHeads = new int[script.Days];
        Array.Fill(_dueHeads, -1);
        Log = new OrderLog((int)(Shoppers.Sum(s => Math.Min(s.Rate, 1d)) * script.Days / 4d));
        StoreStock = [.. Enumerable.Range(0, stores).Select(_ => new StockShelf())];
        RecruitJoins = new int[stores * script.Plan.Recruits.Length];
        for (var shopper = 0; shopper < Shoppers.Length; shopper++)
        {
            world.Baskets.Furnish(Shoppers[shopper].Who, PantryOf(shopper));
            Schedule(shopper);
        }
    }

    public World World { get; }

    public int FirstStore { get; }

    public int Stores { get; }

    public Tally Tally { get; }

    public Shopper[] Shoppers { get; }

    public OrderLog Log { get; }

    /// <summary>In the order in which they were opened.</summary>
    public List<GroupState> Groups { get; } = [];

    public StockShelf[] StoreStock { get; }

    /// <summary>Joins at the till by recruit and store.</summary>
    public int[] RecruitJoins { get; }

    /// <summary>Where a store's shoppers begin and how many they are; all of the shard where no store is meant.</summary>
    public (int First, int Count) ShoppersOf(int store)
    {
        if (store < 0 || Stores == 1)
        {
            return (0, Shoppers.Length);
        }

        var population = World.Script.Plan.Population;
        var first = Enumerable.Range(FirstStore, store - FirstStore).Sum(s => StoreShare.Of(population.Shoppers, population.Stores, s));
        return (first, StoreShare.Of(population.Shoppers, population.Stores, store));
    }

    public Span<PantryItem> PantryOf(int shopper) => _pantry.AsSpan(shopper * _products, _products);

    /// <summary>Notes the day of a non-member's next order.</summary>
    public void Schedule(int shopper)
    {
        ref var s = ref Shoppers[shopper];
        if (s.NextOrder < _dueHeads.Length)
        {
            var day = (int)s.NextOrder;
            s.NextDue = _dueHeads[day];
            _dueHeads[day] = shopper;
        }
    }

    /// <summary>The next of those who were noted for a day and have not been taken yet, or −1. Some may have become members since.</summary>
    public int TakeDue(int day)
    {
        var shopper = _dueHeads[day];
        if (shopper >= 0)
        {
            _dueHeads[day] = Shoppers[shopper].NextDue;
        }

        return shopper;
    }

    public ref int JoinsOf(int recruit, int store) => ref RecruitJoins[(recruit * Stores) + store - FirstStore];

    /// <summary>The stock of an offer that a group's member sees, or null where it is unlimited.</summary>
    public StockShelf? ShelfFor(PlanOffer offer, GroupState group) => offer.Stock?.Scope switch
    {
        null => null,
        StockScope.PerGroup => group.Stock,
        StockScope.PerStore => StoreStock[Math.Max(group.Store, FirstStore) - FirstStore],
        StockScope.InTotal => World.Ledger.Stock,
        _ => throw new InvalidOperationException($"Stock has no scope {offer.Stock.Scope}."),
    };
}
