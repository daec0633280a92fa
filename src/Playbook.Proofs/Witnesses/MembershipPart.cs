using NodaTime;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;

namespace Playbook.Proofs.Witnesses;

/// <summary>When the witness joined.</summary>
internal static class MembershipPart
{
    private const long Usual = 40;
    private const long Minute = 60_000;

    public static bool Fill(Draft draft)
    {
        if (!draft.Fix(new VariableKey.Today(), QuantityReader.DayOf(draft.Today))) return false;

        // What is known by local day counts from the day after joining.
        var needed = Math.Max(Usual, draft.Of<VariableKey.ActiveDays>().Select(a => (a.Place, a.Key.Window)).Concat(draft.Of<VariableKey.Touches>().Select(t => (t.Place, t.Key.Window)))
            .Where(count => draft.Box[count.Place].Min > 0).Select(count => count.Window.Most < Ends.Never ? count.Window.Most + 1 : draft.Box[count.Place].Min + 1).DefaultIfEmpty(0).Max());
        if (draft.SetOf(new VariableKey.DaysSinceJoined()) is not { } allowed)
        {
            draft.History = draft.History with { Joined = draft.Today.PlusDays((int)-Math.Min(needed, 1_000_000)) };
            return true;
        }

        // Near to its ends a date and the time since joining may not go together, so that a few days beside them are tried.
        var intervals = Enumerable.Range(0, allowed.Count).Select(i => allowed[i]).Where(i => i.To > Ends.Nothing).ToList();
        var values = intervals.Select(i => i.To).Where(to => to is > 0 and < 36_525).Reverse().SelectMany(to => (long[])[to, to - 1, to - 2])
            .Concat(intervals.Select(i => Math.Max(i.From, 0)).Where(from => from < 1_000_000).SelectMany(from => (long[])[from, from + 1, from + 2]))
            .Concat(intervals.SelectMany(i => (long[])[i.To, i.From]).Where(end => Math.Abs(end) < 1_000_000));
        foreach (var days in values.Prepend(Usual).Prepend(needed).Append(Ends.Nothing))
            if (Join(draft, days)) return true;
        return false;
    }

    private static bool Join(Draft draft, long days)
    {
        var before = draft.Box;
        if (!draft.Fix(new VariableKey.DaysSinceJoined(), days)) return false;
        if (days == Ends.Nothing)
        {
            draft.Tell(WitnessFactKind.Joined);
            return true;
        }

        draft.History = draft.History with { Joined = draft.Today.PlusDays((int)-days) };
        if (draft.SetOf(new VariableKey.SinceJoined()) is { } since && !Exactly(draft, days, since))
        {
            draft.Return(before);
            return false;
        }

        draft.Tell(WitnessFactKind.Joined, ago: draft.Untold.SinceJoined ?? Duration.FromDays((int)days));
        return true;
    }

    /// <summary>Joining at the first minute of its date is what a date alone means; else it was later on that day.</summary>
    private static bool Exactly(Draft draft, long days, ValueSet since)
    {
        var longest = Math.Max(0, (days * 1440) + draft.OfDay) * Minute;
        if (since.Contains(longest)) return true;
        var shortest = Math.Max(0, longest - (1439 * Minute));
        for (var at = longest; at >= shortest; at -= Minute)
        {
            if (!since.Contains(at)) continue;
            draft.Untold = draft.Untold with { SinceJoined = Duration.FromMilliseconds(at) };
            return true;
        }

        return false;
    }
}
