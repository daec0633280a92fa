using Playbook.Plan.Model;
using Playbook.Simulation.Metrics;
using Playbook.Simulation.Population;

namespace Playbook.Simulation.Engine;

/// <summary>
/// A store: its shoppers, groups, orders and counts. Nothing here is shared with another shard but what the <see cref="Ledger"/> holds.
/// Where a kind of group takes members from several stores, all stores are one shard.
/// </summary>
internal sealed class Shard : IDisposable
{
    private readonly int[] _recruitJoins;
    private readonly StockShelf[] _storeStock;

    public Shard(World world, MetricScript metrics, int firstStore, int stores)
    {
        World = world;
        var script = world.Script;
        Log = new OrderLog(script.History.Offers);
        Standings = new Standings(this);
        Pantry = new Pantry(this);
        Dues = new OrderDues(this);
        GroupsOf = new int[script.Kinds.Length];
        FirstStore = firstStore;
        Stores = stores;
        Tally = new Tally(script.Days, script.Months.Count, script.Cadences.Length, script.Offers.Length, metrics.Leaves.Length);
        Planned = new PlannedOrders(this);
        Yeses = new JoinCalendar(script.Days);
        Crowd = new Crowd(world, firstStore, stores, Tally.Everyone, Yeses, Log);
        _storeStock = [.. Enumerable.Range(0, stores).Select(_ => new StockShelf())];
        _recruitJoins = new int[stores * script.Plan.Recruits.Length];
        Crowd.Live();
    }

    public World World { get; }

    /// <summary>Times phases; null where nobody asked for it.</summary>
    public PhaseClock? Clock { get; init; }

    public int FirstStore { get; }

    public int Stores { get; }

    public Tally Tally { get; }

    public Crowd Crowd { get; }

    public JoinCalendar Yeses { get; }

    public OrderLog Log { get; }

    public Standings Standings { get; }

    public Pantry Pantry { get; }

    public OrderDues Dues { get; }

    public PlannedOrders Planned { get; }

    /// <summary>How many groups there are of each kind.</summary>
    public int[] GroupsOf { get; }

    /// <summary>In the order in which they were opened.</summary>
    public List<GroupState> Groups { get; } = [];

    /// <summary>Joins at the till so far.</summary>
    public ref int JoinsOf(int recruit, int store) => ref _recruitJoins[(recruit * Stores) + store - FirstStore];

    /// <summary>Where a store's shoppers begin and how many they are; all of the shard where no store is meant.</summary>
    public (int First, int Count) ShoppersOf(int store)
    {
        if (store < 0 || Stores == 1)
        {
            return (0, Crowd.Count);
        }

        var population = World.Script.Plan.Population;
        var first = Enumerable.Range(FirstStore, store - FirstStore).Sum(s => StoreShare.Of(population.Shoppers, population.Stores, s));
        return (first, StoreShare.Of(population.Shoppers, population.Stores, store));
    }

    /// <summary>The stock of an offer that a group's members see, or null where it is unlimited. A group of no store takes from the first.</summary>
    public StockShelf? ShelfFor(PlanOffer offer, GroupState group) => offer.Stock?.Scope switch
    {
        null => null,
        StockScope.PerGroup => group.Stock,
        StockScope.PerStore => _storeStock[Math.Max(group.Store, FirstStore) - FirstStore],
        StockScope.InTotal => World.Ledger.Stock,
        _ => throw new InvalidOperationException($"Stock has no scope {offer.Stock.Scope}."),
    };

    public void CloseDay(int day)
    {
        foreach (var shelf in _storeStock)
        {
            shelf.Forget(day);
        }
    }

    public void Dispose() => Log.Dispose();
}
