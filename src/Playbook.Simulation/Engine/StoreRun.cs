using Playbook.Simulation.Metrics;

namespace Playbook.Simulation.Engine;

/// <summary>
/// The days of a shard. Within a day: its groups in the order in which they were opened, then those who join as they pay, in the order in which they do.
/// Who joins today is touched from tomorrow on.
/// </summary>
internal sealed class StoreRun : IDisposable
{
    private readonly Shard _shard;
    private readonly GroupDay _groups;
    private readonly Till _till;
    private readonly LeafReader _leaves;
    private readonly DayCounts _counts;

    public StoreRun(World world, MetricScript metrics, int firstStore, int stores)
    {
        _shard = new Shard(world, metrics, firstStore, stores);
        var orders = new OrderDesk(_shard, new PairedRun(_shard));
        var joining = new Joining(_shard);
        var posts = new PostDay(_shard);
        var contagion = new Contagion(_shard);
        var chains = new ChainSales(_shard, orders, contagion);
        var sales = new OfferSales(_shard, orders, posts, contagion, chains);
        var sends = new SendDay(_shard, orders, sales, posts);
        var referral = new ReferralDay(_shard, sales, joining);
        _groups = new GroupDay(_shard, orders, posts, sales, chains, sends, referral, new GroupLife(_shard), new Community(_shard));
        _till = new Till(_shard, orders, joining);
        _leaves = new LeafReader(_shard, metrics);
        _counts = new DayCounts(_shard);
        if (world.Script.Days > 0)
        {
            joining.PlaceFirstMembers();
        }
    }

    public Tally Tally => _shard.Tally;

    public void Dispose() => _shard.Dispose();

    public void Run(int day)
    {
        _shard.Standings.Forget();

        // Groups that referral opens today have nobody to touch yet.
        for (int index = 0, count = _shard.Groups.Count; index < count; index++)
        {
            _groups.Run(_shard.Groups[index], day);
        }

        _till.Serve(day);
        _shard.CloseDay(day);
        _counts.Close(day);
        _leaves.Read(day);
    }
}
