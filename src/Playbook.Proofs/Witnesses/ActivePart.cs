using NodaTime;
using Playbook.Proofs.Domains;

namespace Playbook.Proofs.Witnesses;

/// <summary>The days on which the witness engaged.</summary>
internal static class ActivePart
{
    private const long Minute = 60_000;

    public static bool Fill(Draft draft)
    {
        var since = draft.SetOf(new VariableKey.SinceLastActive());
        var asked = draft.Of<VariableKey.ActiveDays>().ToList();
        if (since is null && asked.Count == 0) return true;
        var mostAge = draft.History.Joined is { } joined ? draft.Day - draft.Calendar.DayOf(joined) : long.MaxValue;
        var demands = asked.Select(active => new Demand(0, Math.Min(mostAge, draft.CutoffInDays(active.Key.Window)), draft.Box[active.Place].Min, draft.Box[active.Place].Max))
            .OrderBy(demand => demand.Cutoff).ToList();
        foreach (var last in since is null ? [null] : LastDays(draft, since))
        {
            if (Days(demands, last, mayBeNone: since?.Contains(Ends.Never) ?? true) is not { } days) continue;
            draft.History = draft.History with { ActiveDays = [.. days.Reverse().Select(age => draft.Day - (int)age)] };
            draft.Tell(WitnessFactKind.Active, times: days.Count, ago: days.Count == 0 ? null : Duration.FromDays((int)days.Min));
            return true;
        }

        return false;
    }

    /// <summary>The last active day, in days ago, for each way in which it can lie in a set; null for none at all.</summary>
    private static IEnumerable<long?> LastDays(Draft draft, ValueSet since)
    {
        if (since.Contains(Ends.Never)) yield return null;
        for (var i = 0; i < since.Count; i++)
        {
            var (from, to) = since[i];
            if (from >= Ends.Never) continue;

            // A day that ended at midnight is as long ago as that midnight; the running day is no time ago.
            var age = from <= 0 ? 0 : Math.Max(1, 1 + ((Draft.MinutesUp(from) - draft.OfDay + 1439) / 1440));
            if (age == 0 || (draft.OfDay + ((age - 1) * 1440)) * Minute <= to) yield return age;
            if (age == 0 && draft.OfDay * Minute <= to) yield return 1;
            var latest = to >= Ends.Largest ? age + 1_000 : (((to / Minute) - draft.OfDay) / 1440) + 1;
            if (latest > age && to / Minute >= draft.OfDay) yield return latest;
        }
    }

    private static SortedSet<long>? Days(List<Demand> demands, long? last, bool mayBeNone)
    {
        var days = new SortedSet<long>();
        if (last is { } day) days.Add(day);
        else if (!mayBeNone) return null;
        foreach (var demand in demands)
        {
            var counted = days.Count(age => age < demand.Cutoff);
            var from = Math.Min(demand.Cutoff, demand.Least + 400) - 1;
            for (var age = from; age >= (last ?? 0) && counted < demand.Least; age--)
                if (days.Add(age)) counted++;
            if (counted < demand.Least || counted > demand.Most) return null;
        }

        return last is null && days.Count > 0 && mayBeNone && demands.Count == 0 ? null : days;
    }
}
