using System.Runtime.CompilerServices;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Kernels.Conditions;
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
    /// <summary>A day before all others, and one after.</summary>
    public const short Never = -16_000;

    public const short NoDay = short.MaxValue;

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
        Received = new TouchCounts(script.History.Received, script.Days);
        Opened = new TouchCounts(script.History.Opened, script.Days);
        _postsBySource = [.. script.History.Received.All.Select(_ => new int[script.Days])];
        DueDays = [.. script.DueCadences.Select(_ => Array.Empty<short>())];
        Columns = new MemberColumns(script.Sends.Catalogue);
        AttributeWords = [.. script.Sends.Attributes.Select(_ => Array.Empty<short>())];
        AttributeValues = [.. script.Sends.Attributes.Select(_ => Array.Empty<double>())];
        Grow(FirstSize);
    }

    public PlanGroup Plan { get; }

    public int Kind { get; }

    public int Store { get; }

    /// <summary>Among the groups of its kind and store, from 0.</summary>
    public int Ordinal { get; }

    public bool IsHeldOut { get; }

    /// <summary>Where it stands among the phases that each group goes through by itself.</summary>
    public GroupPhase Phase { get; set; } = GroupPhase.None;

    /// <summary>All who ever joined.</summary>
    public int Count { get; private set; }

    /// <summary>The day on which it was opened.</summary>
    public int OpenDay { get; init; }

    /// <summary>Whether it has died: nobody engages with its posts any more.</summary>
    public bool IsSilent { get; set; }

    /// <summary>What multiplies the appeal of today's posts by the group's roles, staff and rules.</summary>
    public double Appeal { get; set; } = 1d;

    /// <summary>Weeks in a row in which hardly anybody engaged.</summary>
    public int QuietWeeks { get; set; }

    public int PostsThisWeek { get; set; }

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

    /// <summary>Messages sent to members alone, by day.</summary>
    public TouchCounts Received { get; }

    /// <summary>Touches that members engaged with, by day.</summary>
    public TouchCounts Opened { get; }

    public StockShelf Stock { get; } = new();

    /// <summary>Chains that are open.</summary>
    public List<Chain> Chains { get; } = [];

    public List<AgendaItem> WaitingPosts { get; } = [];

    public List<WaitingSend> WaitingSends { get; } = [];

    public Identity[] Who = [];

    public Customer[] Customers = [];

    public float[] Activity = [];

    public float[] Floor = [];

    public float[] Fatigue = [];

    public Presence[] Presence = [];

    public bool[] DoNotDisturb = [];

    /// <summary>−1 for those who are members from the start.</summary>
    public short[] JoinDay = [];

    /// <summary>The day of an early exit.</summary>
    public short[] ExitDay = [];

    /// <summary>The day on which one left or muted the group.</summary>
    public short[] OptOutDay = [];

    /// <summary>The day from which on one engages no more; empty where nobody falls silent for good.</summary>
    public short[] SilentDay = [];

    public short[] LastEngaged = [];

    public short[] LastShared = [];

    /// <summary>In the holdout, with the group or alone.</summary>
    public bool[] Withheld = [];

    /// <summary>When the next ordinary order falls due, in days.</summary>
    public double[] NextOrder = [];

    /// <summary>When the last order was made, in days; minus infinity for none.</summary>
    public double[] LastOrder = [];

    /// <summary>The persona, by its place in the plan.</summary>
    public byte[] Persona = [];

    /// <summary>For each attribute that segments ask of columns, the place of the member's word; empty where it has values.</summary>
    public short[][] AttributeWords { get; }

    /// <summary>The same for attributes that have values.</summary>
    public double[][] AttributeValues { get; }

    /// <summary>What segments ask of the members, as columns.</summary>
    public MemberColumns Columns { get; }

    /// <summary><see cref="Presence"/> as it lies in memory.</summary>
    public byte[] PresenceBytes => Unsafe.As<byte[]>(Presence);

    /// <summary>The local day of the next ordinary order.</summary>
    public short[] OrderDay = [];

    /// <summary>For each cadence that members set off, the day on which it is due for each of them.</summary>
    public short[][] DueDays { get; }

    /// <summary>Recent times for caps and purchase limits, laid out by <see cref="RingLayout"/>.</summary>
    public int[] Times = [];

    /// <summary>For each coupon of the plan, the moment until which the member holds and remembers one.</summary>
    public double[] Coupons = [];

    /// <summary>The last order of twins that have been forked.</summary>
    public int[] TwinEntries = [];

    /// <summary>The moment of joining: orders up to it are a shopper's, those after it a member's.</summary>
    public double[] JoinTime = [];

    private PantryItem[] _pantry = [];
    private ulong[] _engagedDays = [];
    private readonly int[][] _postsBySource;
    private readonly Dictionary<int, List<short>> _invitedDays = [];
    private readonly Dictionary<int, (GroupState Group, int Member)> _inviters = [];

    public bool IsFull => InGroup >= Plan.Capacity;

    public Span<int> TimesOf(int member, int offset, int length) =>
        Times.AsSpan((member * _script.Rings.MemberLength) + offset, length);

    public Span<double> CouponsOf(int member) =>
        Coupons.AsSpan(member * _script.Coupons.Length, _script.Coupons.Length);

    /// <summary>What a member has at home, as of the last time that somebody asked <see cref="Pantry"/>.</summary>
    public Span<PantryItem> StalePantryOf(int member) =>
        _pantry.AsSpan(member * _script.Products.Length, _script.Products.Length);

    /// <summary>The last order of a member, or of the same person without the plan; of one who follows its planned life the last of that, which may be still to come.</summary>
    public int LastEntry(int member, bool isTwin)
    {
        ref var customer = ref Customers[member];
        return isTwin && customer.HasDiverged ? TwinEntries[member]
            : customer.FollowsPlan && customer.NextPlanned < customer.EndPlanned ? customer.EndPlanned - 1
            : customer.LastEntry;
    }

    public int Append()
    {
        if (Count == Who.Length)
        {
            Grow(Count * 2);
        }

        InGroup++;
        Reading++;
        Columns.Count = Count + 1;
        return Count++;
    }

    public void SetSilentDay(int member, short day)
    {
        if (SilentDay.Length < Who.Length)
        {
            Array.Resize(ref SilentDay, Who.Length);
        }

        SilentDay[member] = day;
    }

    /// <summary>Notes the day of a member's next ordinary order, by which it is found; one who follows its planned life need not be.</summary>
    public void NoteNextOrder(int member)
    {
        var next = Customers[member].Shopper.NextOrder;
        OrderDay[member] = next < _script.Days && !Customers[member].FollowsPlan ? (short)next : NoDay;
        NoteOrders(member);
    }

    /// <summary>Makes the orders before a moment of one who follows its planned life.</summary>
    public void Follow(int member, OrderLog log, double until)
    {
        if (Customers[member].Shopper.NextOrder < until)
        {
            Customers[member].Follow(log, until);
            NoteOrders(member);
        }
    }

    private void NoteOrders(int member)
    {
        ref var customer = ref Customers[member];
        NextOrder[member] = customer.Shopper.NextOrder;

        // What was bought as the period began is no order of the log.
        LastOrder[member] = customer.LastEntry >= 0 || customer.Shopper.LastOrder < 0d ? customer.Shopper.LastOrder : double.NegativeInfinity;
    }

    /// <summary>
    /// Reads what an order of a member will need, and returns something of it. Called for several members ahead of their turns, it lets the
    /// processor fetch them all at once instead of one after the other; it changes nothing.
    /// </summary>
    public int Touch(int member, OrderLog log) =>
        Touch(member) + (Customers[member].NextPlanned is var next && next < Customers[member].EndPlanned ? (int)log.WorthOf(next).Value : 0);

    /// <summary>The same for one who may not order after all.</summary>
    public int Touch(int member)
    {
        ref var customer = ref Customers[member];
        var pantry = StalePantryOf(member);
        return customer.Shopper.Orders + customer.LastOrderMonth + (pantry.Length > 0 && pantry[0].LastOrder > 0f ? 1 : 0);
    }

    public void NoteEngaged(int member, int day)
    {
        if (_script.History.ActiveDays)
        {
            _engagedDays[(member * _dayWords) + (day >> 6)] |= 1UL << (day & 63);
        }
    }

    public bool EngagedOn(int member, int day) => (_engagedDays[(member * _dayWords) + (day >> 6)] & (1UL << (day & 63))) != 0;

    /// <summary>Notes the posts that go out on a day.</summary>
    public void NotePosts(int day, List<AgendaItem> posts)
    {
        for (var source = 0; source < _postsBySource.Length; source++)
        {
            _postsBySource[source][day] = posts.Count(post => _script.History.Received.Has(source, post.Cadence));
        }
    }

    public int PostsOn(int source, int day) => _postsBySource[source][day];

    /// <summary>Notes that someone joined because the member brought it.</summary>
    public void NoteInvited(int member, int day)
    {
        if (!_invitedDays.TryGetValue(member, out var days))
        {
            _invitedDays.Add(member, days = []);
        }

        days.Add((short)day);
    }

    public void NoteInviter(int member, GroupState group, int inviter) => _inviters[member] = (group, inviter);

    /// <summary>Who brought the member by a referral; null for others, and where no referral pays more than one level.</summary>
    public (GroupState Group, int Member)? InviterOf(int member) => _inviters.TryGetValue(member, out var inviter) ? inviter : null;

    /// <summary>Those whom the member brought from a day on, up to another.</summary>
    public int InvitedIn(int member, int first, int last) =>
        _invitedDays.TryGetValue(member, out var days) ? days.Count(day => day >= first && day <= last) : 0;

    /// <summary>Sends before the expiry of a coupon fall due by its day; by <see cref="Never"/> no more.</summary>
    public void SetExpiryDue(int member, int offer, int expiryDay)
    {
        for (var due = 0; due < DueDays.Length; due++)
        {
            var cadence = _script.DueCadences[due];
            if (cadence.DueBy == DueBy.Expiry && cadence.DueOffer == offer)
            {
                DueDays[due][member] = expiryDay == Never || expiryDay >= NoDay ? Never : (short)(expiryDay - cadence.DueDays);
            }
        }
    }

    private void Grow(int size)
    {
        Array.Resize(ref Who, size);
        Array.Resize(ref Customers, size);
        Array.Resize(ref _pantry, size * _script.Products.Length);
        Array.Resize(ref TwinEntries, size);
        Array.Resize(ref JoinTime, size);
        Array.Resize(ref Activity, size);
        Array.Resize(ref Floor, size);
        Array.Resize(ref Fatigue, size);
        Array.Resize(ref Presence, size);
        Array.Resize(ref DoNotDisturb, size);
        Array.Resize(ref JoinDay, size);
        Array.Resize(ref ExitDay, size);
        Array.Resize(ref OptOutDay, size);
        Array.Resize(ref LastEngaged, size);
        Array.Resize(ref LastShared, size);
        Array.Resize(ref OrderDay, size);
        Array.Resize(ref Withheld, size);
        Array.Resize(ref NextOrder, size);
        Array.Resize(ref LastOrder, size);
        Array.Resize(ref Persona, size);
        for (var due = 0; due < DueDays.Length; due++)
        {
            Array.Resize(ref DueDays[due], size);
        }

        Array.Resize(ref Times, size * _script.Rings.MemberLength);
        Array.Resize(ref Coupons, size * _script.Coupons.Length);
        Array.Resize(ref _engagedDays, _script.History.ActiveDays ? size * _dayWords : 0);
        Received.Grow(size);
        Opened.Grow(size);
        SetColumns(size);
    }

    private void SetColumns(int size)
    {
        Columns.Set(new ColumnKey(ColumnKind.LastOrder), LastOrder);
        Columns.Set(new ColumnKey(ColumnKind.JoinTime), JoinTime);
        Columns.Set(new ColumnKey(ColumnKind.JoinDay), JoinDay);
        Columns.Set(new ColumnKey(ColumnKind.LastEngaged), LastEngaged);
        Columns.Set(new ColumnKey(ColumnKind.DoNotDisturb), DoNotDisturb);
        Columns.Set(new ColumnKey(ColumnKind.Presence), PresenceBytes);
        if (_script.Sends.Catalogue.Find(new ColumnKey(ColumnKind.Persona)) is not null)
        {
            Columns.Set(new ColumnKey(ColumnKind.Persona), Persona);
        }

        for (var index = 0; index < _script.Sends.Attributes.Length; index++)
        {
            var column = _script.Sends.Attributes[index];
            if (column.Key.Kind == ColumnKind.AttributeWord)
            {
                Array.Resize(ref AttributeWords[index], size);
                Columns.Set(column.Key, AttributeWords[index]);
            }
            else
            {
                Array.Resize(ref AttributeValues[index], size);
                Columns.Set(column.Key, AttributeValues[index]);
            }
        }
    }
}
