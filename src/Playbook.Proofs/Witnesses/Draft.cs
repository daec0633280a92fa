using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Members;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Solving;

namespace Playbook.Proofs.Witnesses;

/// <summary>A witness that is being made: the box that it must lie in, the moment, and what is settled of it.</summary>
internal sealed class Draft
{
    private readonly Propagation _propagation;

    public Draft(Problem problem, Box box, Vocabulary vocabulary, int minute)
    {
        Problem = problem;
        Box = box.Copy();
        Vocabulary = vocabulary;
        Minute = minute;
        _propagation = new Propagation(problem.Relations, new Budget(100_000));
    }

    public Problem Problem { get; }

    public Box Box { get; private set; }

    public Vocabulary Vocabulary { get; }

    /// <summary>The moment (<see cref="CampaignCalendar"/>).</summary>
    public int Minute { get; }

    public MemberHistory History { get; set; } = MemberHistory.Empty;

    public Untold Untold { get; set; } = new();

    public ImmutableArray<WitnessFact>.Builder Facts { get; } = ImmutableArray.CreateBuilder<WitnessFact>();

    public CampaignCalendar Calendar => Vocabulary.Universe.Ground.Calendar;

    /// <summary>The local day of the moment.</summary>
    public int Day => CampaignCalendar.DayOf(Minute - 1);

    /// <summary>Minutes since the midnight with which that day began; 1 to 1,440.</summary>
    public int OfDay => Minute - (Day * CampaignCalendar.MinutesPerDay);

    public LocalDate Today => Calendar.Date(Day);

    /// <summary>The variables of one kind that occur, with their places.</summary>
    public IEnumerable<(int Place, TKey Key)> Of<TKey>()
        where TKey : VariableKey
    {
        for (var i = 0; i < Box.Count; i++)
            if (Problem.Formula.Variables[i].Key is TKey key) yield return (i, key);
    }

    /// <summary>What a variable may be; null where it does not occur.</summary>
    public ValueSet? SetOf(VariableKey key) => Problem.Formula.Find(Vocabulary[key]) is { } place ? Box[place] : null;

    /// <summary>Settles a variable that occurs; false, and nothing is changed, where the others do not allow it.</summary>
    public bool Fix(VariableKey key, long value)
    {
        if (Problem.Formula.Find(Vocabulary[key]) is not { } place) return true;
        if (!Box[place].Contains(value)) return false;
        if (Box[place].Min == Box[place].Max) return true;
        var narrowed = Box.Copy();
        narrowed.Set(place, ValueSet.Of(value));
        if (!_propagation.Settle(narrowed)) return false;
        Box = narrowed;
        return true;
    }

    /// <summary>Forgets what was settled since.</summary>
    public void Return(Box before) => Box = before;

    /// <summary>Settles a variable at the first of some values that the others allow; null where there is none.</summary>
    public long? Fix(VariableKey key, IEnumerable<long> values)
    {
        foreach (var value in values)
            if (Fix(key, value)) return value;
        return null;
    }

    public void Tell(WitnessFactKind kind, string? subject = null, string? value = null, int times = 1, Duration? ago = null) =>
        Facts.Add(new WitnessFact(kind, subject, value, times, ago));

    /// <summary>The age at which what happened falls out of a window, in minutes.</summary>
    public long CutoffInMinutes(WindowSpan window) => window.Calendar is { } unit ? (long)Elapsed(unit).TotalMinutes
        : window.Most == Ends.Never ? long.MaxValue : MinutesUp(window.Most);

    /// <summary>The same in local days before that of the moment.</summary>
    public long CutoffInDays(WindowSpan window) => window.Calendar is { } unit ? (long)Math.Ceiling(Elapsed(unit).TotalDays)
        : window.Most == Ends.Never ? long.MaxValue : window.Most;

    public static long MinutesUp(long milliseconds) => (milliseconds + 59_999) / 60_000;

    private Duration Elapsed(WindowUnit unit) =>
        Duration.FromMinutes(Minute - Calendar.UnitStart(CampaignCalendar.Minute(Day, LocalTime.Midnight), unit));
}
