using Playbook.Plan.Model;
using Playbook.Simulation.Population;
using Playbook.Simulation.Random;

namespace Playbook.Simulation.Engine;

/// <summary>Whether a member reads the group.</summary>
internal enum Presence : byte
{
    Reading,
    Muted,
    Left,
}

/// <summary>
/// A group and its members, an array for each of their traits, so that a day of posts walks over little memory. Members keep their
/// place when they leave, since they go on shopping.
/// </summary>
internal sealed class GroupState
{
    /// <summary>A day before all others.</summary>
    public const int Never = -1_000_000;

    private const int FirstSize = 64;

    private readonly Script _script;
    private readonly int _dayWords;

    public GroupState(Script script, int kind, int store, int ordinal, bool isHeldOut)
    {
        _script = script;
        _dayWords = (script.Days + 63) / 64;
        Kind = kind;
        Store = store;
        Ordinal = ordinal;
        IsHeldOut = isHeldOut;
        Plan = script.Kinds[kind];
        CapTimes = new int[script.Rings.GroupLength];
        Array.Fill(CapTimes, int.MinValue);
        Habits = new double[script.Agendas[kind].Habits];
        PostsByDay = new int[script.Days];
        Grow(FirstSize);
    }

    public PlanGroup Plan { get; }

    public int Kind { get; }

    public int Store { get; }

    /// <summary>Among the groups of its kind and store, from 0.</summary>
    public int Ordinal { get; }

    public bool IsHeldOut { get; }

    /// <summary>All who ever joined.</summary>
    public int Count { get; private set; }

    public int InGroup { get; set; }

    public int Reading { get; set; }

    /// <summary>An upper bound of its members' fatigue.</summary>
    public double MostFatigue { get; set; }

    /// <summary>Share of the group that engaged the day before.</summary>
    public double ActiveYesterday { get; set; }

    public int ActiveToday { get; set; }

    /// <summary>Strength of the habit of each time of day, 0 to 1.</summary>
    public double[] Habits { get; }

    public int[] CapTimes { get; }

    public int[] PostsByDay { get; }

    public StockShelf Stock { get; } = new();

    public List<AgendaItem> WaitingPosts { get; } = [];

    public List<WaitingSend> WaitingSends { get; } = [];

    public Identity[] Who = [];

    /// <summary>Place among the shard's shoppers.</summary>
    public int[] Shopper = [];

    public double[] Activity = [];

    public double[] Floor = [];

    public double[] Fatigue = [];

    public Presence[] Presence = [];

    public bool[] DoNotDisturb = [];

    /// <summary>In the holdout, with the group or alone.</summary>
    public bool[] Withheld = [];

    /// <summary>−1 for those who are members from the start.</summary>
    public int[] JoinDay = [];

    /// <summary>The day of an early exit.</summary>
    public int[] ExitDay = [];

    public int[] LastEngaged = [];

    public int[] LastShared = [];

    public int[] LastOrderMonth = [];

    /// <summary>The local day of the next ordinary order.</summary>
    public int[] OrderDay = [];

    /// <summary>For each cadence after the last order, the day on which it is due.</summary>
    public int[] DueDays = [];

    /// <summary>Recent times for caps and purchase limits, laid out by <see cref="RingLayout"/>.</summary>
    public int[] Times = [];

    /// <summary>For each coupon of the plan, the moment until which the member holds and remembers one.</summary>
    public double[] Coupons = [];

    /// <summary>The same people without the plan, at the end of the period.</summary>
    public Shopper[] Twins = [];

    private ulong[] _engagedDays = [];
    private byte[] _sendsByDay = [];

    public bool IsFull => InGroup >= Plan.Capacity;

    public Span<int> TimesOf(int member, int offset, int length) =>
        Times.AsSpan((member * _script.Rings.MemberLength) + offset, length);

    public Span<double> CouponsOf(int member) =>
        Coupons.AsSpan(member * _script.Coupons.Length, _script.Coupons.Length);

    public Span<int> DueDaysOf(int member) =>
        DueDays.AsSpan(member * _script.DueCadences.Length, _script.DueCadences.Length);

    public int Append()
    {
        if (Count == Who.Length)
        {
            Grow(Count * 2);
        }

        InGroup++;
        Reading++;
        return Count++;
    }

    public void NoteEngaged(int member, int day)
    {
        if (_script.History.ActiveDays)
        {
            _engagedDays[(member * _dayWords) + (day >> 6)] |= 1UL << (day & 63);
        }
    }

    public bool EngagedOn(int member, int day) => (_engagedDays[(member * _dayWords) + (day >> 6)] & (1UL << (day & 63))) != 0;

    public void NoteSend(int member, int day)
    {
        if (_script.History.Received)
        {
            _sendsByDay[(member * _script.Days) + day]++;
        }
    }

    public int SendsOn(int member, int day) => _sendsByDay[(member * _script.Days) + day];

    private void Grow(int size)
    {
        Array.Resize(ref Who, size);
        Array.Resize(ref Shopper, size);
        Array.Resize(ref Activity, size);
        Array.Resize(ref Floor, size);
        Array.Resize(ref Fatigue, size);
        Array.Resize(ref Presence, size);
        Array.Resize(ref DoNotDisturb, size);
        Array.Resize(ref Withheld, size);
        Array.Resize(ref JoinDay, size);
        Array.Resize(ref ExitDay, size);
        Array.Resize(ref LastEngaged, size);
        Array.Resize(ref LastShared, size);
        Array.Resize(ref LastOrderMonth, size);
        Array.Resize(ref OrderDay, size);
        Array.Resize(ref Twins, size);
        Array.Resize(ref DueDays, size * _script.DueCadences.Length);
        Array.Resize(ref Times, size * _script.Rings.MemberLength);
        Array.Resize(ref Coupons, size * _script.Coupons.Length);
        Array.Resize(ref _engagedDays, _script.History.ActiveDays ? size * _dayWords : 0);
        Array.Resize(ref _sendsByDay, _script.History.Received ? size * _script.Days : 0);
    }
}

/// <summary>A send that was delayed.</summary>
internal readonly record struct WaitingSend(int Minute, int Cadence, int Member);
