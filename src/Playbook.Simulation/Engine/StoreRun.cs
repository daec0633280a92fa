using Playbook.Plan.TouchPolicy;
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
    private readonly SimulationTelemetry _telemetry;
    private long _postTouches;

    public StoreRun(World world, MetricScript metrics, int firstStore, int stores, SimulationTelemetry telemetry)
    {
        _telemetry = telemetry;
        var clock = telemetry.TimesPhases ? new PhaseClock() : null;
        clock?.Enter(SimulationPhase.Population);
        _shard = new Shard(world, metrics, firstStore, stores) { Clock = clock };
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

        clock?.Stop();
    }

    public Tally Tally => _shard.Tally;

    /// <summary>Member-touches so far: members in a group for each of its posts, and members to whom a message was due; one that waits counts when it is decided.</summary>
    public long Touches
    {
        get
        {
            var touches = _postTouches;
            foreach (var cadence in _shard.World.Script.Cadences)
            {
                if (!cadence.IsPost)
                {
                    var outcomes = _shard.Tally.Cadences[cadence.Index].Outcomes;
                    touches += outcomes.Sum() - outcomes[(int)TouchOutcome.Delayed];
                }
            }

            return touches;
        }
    }

    public void Dispose()
    {
        if (_shard.Clock is { } clock)
        {
            clock.Stop();
            _telemetry.Add(clock.Ticks);
        }

        _shard.Dispose();
    }

    public void Run(int day)
    {
        _shard.Standings.Forget();

        // Groups that referral opens today have nobody to touch yet.
        for (int index = 0, count = _shard.Groups.Count; index < count; index++)
        {
            var group = _shard.Groups[index];
            _postTouches += (long)group.InGroup * PostsOf(group, day);
            _groups.Run(group, day);
        }

        var clock = _shard.Clock;
        clock?.Enter(SimulationPhase.Orders);
        _till.Serve(day);
        _shard.CloseDay(day);
        clock?.Enter(SimulationPhase.Counting);
        _counts.Close(day);
        clock?.Enter(SimulationPhase.Reading);
        _leaves.Read(day);
        clock?.Stop();
    }

    private int PostsOf(GroupState group, int day)
    {
        var script = _shard.World.Script;
        var posts = 0;
        foreach (var item in script.Agendas[group.Kind].Of(day))
        {
            posts += script.Cadences[item.Cadence].IsPost ? 1 : 0;
        }

        return posts;
    }
}
