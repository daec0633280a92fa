using System.Collections.Concurrent;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Formulas;
using Playbook.Proofs.Relations;

namespace Playbook.Proofs.Domains;

/// <summary>The variables of a universe: each is made once, when a condition first speaks of it. Several threads may ask at once.</summary>
internal sealed class Vocabulary(Universe universe)
{
    private static readonly ValueSet s_counts = ValueSet.Of(0, int.MaxValue);
    private static readonly ValueSet s_truths = ValueSet.Of(0, 1);
    private static readonly ValueSet s_lengths = ValueSet.Of(0, Ends.Largest).Union(ValueSet.Of(Ends.Never), ValueSet.Of(0, Ends.Never));
    private static readonly ValueSet s_lengthsOrNothing = ValueSet.Of([Ends.Nothing]).Union(ValueSet.Of(0, Ends.Largest), ValueSet.Of(Ends.Nothing, Ends.Largest));
    private static readonly ValueSet s_known = ValueSet.Of(-Ends.Largest, Ends.Largest);
    private static readonly ValueSet s_values = s_known.Union(ValueSet.Of(Ends.Never), ValueSet.Of(-Ends.Largest, Ends.Never));
    private static readonly ValueSet s_days = ValueSet.Of(Ends.Nothing).Union(ValueSet.Of(-MostDays, MostDays), ValueSet.Of(Ends.Nothing, MostDays));
    private static readonly ValueSet s_ranks = ValueSet.Of(0, RankSteps).Union(ValueSet.Of(Ends.Never), ValueSet.Of(0, Ends.Never));
    private static readonly ValueSet s_ranksFromBelow = ValueSet.Of(Ends.Nothing).Union(ValueSet.Of(0, RankSteps), ValueSet.Of(Ends.Nothing, RankSteps));

    /// <summary>Steps of a rank: millionths.</summary>
    public const long RankSteps = 1_000_000;

    /// <summary>More days than calendars have.</summary>
    private const long MostDays = 8_000_000;

    private readonly ConcurrentDictionary<VariableKey, Variable> _variables = new();
    private readonly ConcurrentDictionary<(WordKind, string), WordTable> _words = new();

    public Universe Universe => universe;

    /// <summary>Which filters of orders are parts of others.</summary>
    public FilterOrder Filters { get; } = new();

    /// <summary>The values of an attribute that is known.</summary>
    public static ValueSet KnownValues => s_known;

    public Variable this[VariableKey key] => _variables.TryGetValue(key, out var known) ? known : _variables.GetOrAdd(key, Make);

    public WordTable Words(WordKind kind, string of) => _words.GetOrAdd((kind, of), key => new WordTable(universe.Words(key.Item1, key.Item2)));

    private Variable Make(VariableKey key) => new(key, UniverseOf(key), VariableText.Of(key));

    private ValueSet UniverseOf(VariableKey key) => key switch
    {
        VariableKey.Orders or VariableKey.Touches or VariableKey.Happenings => s_counts,
        VariableKey.ActiveDays active => ValueSet.Of(0, Math.Min(int.MaxValue, active.Window.Most)),
        VariableKey.Spend => ValueSet.Of(0, PaidSteps.Most),
        VariableKey.SinceLastOrder or VariableKey.SinceLastActive => s_lengths,
        VariableKey.SinceJoined => s_lengthsOrNothing,
        VariableKey.DaysSinceJoined => s_days,

        // The first minute of the period belongs to the day before (MemberWindow.Today); nothing is said outside of the period.
        VariableKey.Today => ValueSet.Of(QuantityReader.DayOf(universe.Plan.Period.First) - 1, QuantityReader.DayOf(universe.Plan.Period.Last)),
        VariableKey.Score => ValueSet.Of(0, 5),
        VariableKey.Rank rank => rank.End == RankEnd.Top ? s_ranks : s_ranksFromBelow,
        VariableKey.Word word => Words(word.Kind, word.Of).Universe,
        VariableKey.Value => s_values,
        VariableKey.Flag or VariableKey.Opaque => s_truths,
        _ => throw new InvalidOperationException($"{key.GetType().Name} is no variable."),
    };
}
