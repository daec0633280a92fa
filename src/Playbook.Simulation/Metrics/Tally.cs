using Playbook.Plan.Model;

namespace Playbook.Simulation.Metrics;

/// <summary>All counts of a shard; those of a replicate are their sum, taken in the order of the shards.</summary>
internal sealed class Tally
{
    private const int DaysOfWeek = 7;

    public Tally(int days, int months, int cadences, int offers, int leaves)
    {
        Weeks = (days + DaysOfWeek - 1) / DaysOfWeek;
        Everyone = new(days);
        Members = new(days);
        Twins = new(days);
        Costs = [.. Enum.GetValues<CostKind>().Select(_ => new double[days])];
        CouponsIssued = new long[days];
        CouponsRedeemed = new long[days];
        LeftByWeek = new long[Weeks];
        InGroupsByWeek = new long[Weeks];
        TouchableByWeek = new long[Weeks];
        ActiveByWeek = new long[Weeks];
        ActiveSinceJoining = new long[Weeks];
        ExposedSinceJoining = new long[Weeks];
        Ordering = new(months);
        StillIn = new(months);
        JoinedInMonth = new long[months];
        Cadences = [.. Enumerable.Range(0, cadences).Select(_ => new CadenceTally())];
        Offers = [.. Enumerable.Range(0, offers).Select(_ => new OfferTally())];
        Leaves = [.. Enumerable.Range(0, leaves).Select(_ => new LeafTally())];
    }

    /// <summary>Figures that are single counts, by name.</summary>
    public long[] People { get; } = new long[Enum.GetValues<PeopleCount>().Length];

    public int Weeks { get; }

    /// <summary>All shoppers without the plan.</summary>
    public SalesTally Everyone { get; }

    /// <summary>Members from their joining on, with the plan.</summary>
    public SalesTally Members { get; }

    /// <summary>The same people from then on without the plan: a part of <see cref="Everyone"/>.</summary>
    public SalesTally Twins { get; }

    /// <summary>By <see cref="CostKind"/> and day.</summary>
    public double[][] Costs { get; }

    /// <summary>By day.</summary>
    public long[] CouponsIssued { get; }

    /// <summary>By day.</summary>
    public long[] CouponsRedeemed { get; }

    public long[] LeftByWeek { get; }

    public long[] InGroupsByWeek { get; }

    /// <summary>In groups that are not held out.</summary>
    public long[] TouchableByWeek { get; }

    public long[] ActiveByWeek { get; }

    public long[] ActiveSinceJoining { get; }

    public long[] ExposedSinceJoining { get; }

    public MonthTable Ordering { get; }

    public MonthTable StillIn { get; }

    public long[] JoinedInMonth { get; }

    public HoldoutTally Touched { get; } = new();

    public HoldoutTally Withheld { get; } = new();

    public CadenceTally[] Cadences { get; }

    public OfferTally[] Offers { get; }

    public LeafTally[] Leaves { get; }

    /// <summary>Members who order often some days after joining.</summary>
    public FrequentTally[] Frequent { get; } = [.. FrequentTally.Days.Select(_ => new FrequentTally())];

    public void Count(PeopleCount what, int by = 1) => People[(int)what] += by;

    public void Add(Tally other)
    {
        Everyone.Add(other.Everyone);
        Members.Add(other.Members);
        Twins.Add(other.Twins);
        Add(People, other.People);
        Add(CouponsIssued, other.CouponsIssued);
        Add(CouponsRedeemed, other.CouponsRedeemed);
        Add(LeftByWeek, other.LeftByWeek);
        Add(InGroupsByWeek, other.InGroupsByWeek);
        Add(TouchableByWeek, other.TouchableByWeek);
        Add(ActiveByWeek, other.ActiveByWeek);
        Add(ActiveSinceJoining, other.ActiveSinceJoining);
        Add(ExposedSinceJoining, other.ExposedSinceJoining);
        Add(JoinedInMonth, other.JoinedInMonth);
        Ordering.Add(other.Ordering);
        StillIn.Add(other.StillIn);
        Touched.Add(other.Touched);
        Withheld.Add(other.Withheld);
        Each(Costs, other.Costs, Add);
        Each(Cadences, other.Cadences, (mine, theirs) => mine.Add(theirs));
        Each(Frequent, other.Frequent, (mine, theirs) => mine.Add(theirs));
        Each(Offers, other.Offers, (mine, theirs) => mine.Add(theirs));
        Each(Leaves, other.Leaves, (mine, theirs) => mine.Add(theirs));
    }

    private static void Each<T>(T[] mine, T[] theirs, Action<T, T> add)
    {
        for (var index = 0; index < mine.Length; index++)
        {
            add(mine[index], theirs[index]);
        }
    }

    private static void Add(long[] mine, long[] theirs)
    {
        for (var index = 0; index < mine.Length; index++)
        {
            mine[index] += theirs[index];
        }
    }

    private static void Add(double[] mine, double[] theirs)
    {
        for (var index = 0; index < mine.Length; index++)
        {
            mine[index] += theirs[index];
        }
    }
}
