using NodaTime;
using Playbook.Plan.Members;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Proofs.Domains;

namespace Playbook.Proofs.Witnesses;

/// <summary>The messages that reached the witness, and which it engaged with.</summary>
internal static class TouchesPart
{
    private const string Unnamed = "a message";

    public static bool Fill(Draft draft)
    {
        var asked = draft.Of<VariableKey.Touches>().ToList();
        if (asked.Count == 0) return true;
        var filters = asked.Select(touch => (touch.Key.Opened, touch.Key.Source)).Distinct().ToList();
        var shapes = Cadences(draft, filters).SelectMany(cadence => (bool[])[false, true], (cadence, opened) => (Cadence: cadence, Opened: opened)).ToList();
        var demands = asked.Select(touch => new Demand(
            filters.IndexOf((touch.Key.Opened, touch.Key.Source)), draft.CutoffInDays(touch.Key.Window), draft.Box[touch.Place].Min, draft.Box[touch.Place].Max)).ToList();
        var mostAge = draft.History.Joined is { } joined ? draft.Day - draft.Calendar.DayOf(joined) : long.MaxValue;
        var ages = Ages.InDays(demands.Select(demand => demand.Cutoff).Append(mostAge)).Where(age => age < mostAge).ToArray();
        var found = HappeningSearch.Find([.. shapes.Select(shape => new HappeningShape([.. filters.Select(filter => Counts(draft, filter, shape))]))], demands, ages);
        if (found is null || found.Sum(happening => happening.Times) > 10_000) return false;
        var touches = found.SelectMany(happening => Enumerable.Repeat(new KnownTouch(MinuteOf(draft, happening.Age), shapes[happening.Shape].Cadence, shapes[happening.Shape].Opened), happening.Times));
        draft.History = draft.History with { Touches = [.. touches.OrderBy(touch => touch.Minute)] };
        foreach (var happening in found)
        {
            var (cadence, opened) = shapes[happening.Shape];
            draft.Tell(opened ? WitnessFactKind.Opened : WitnessFactKind.Received, cadence == Unnamed ? null : cadence, times: happening.Times, ago: Duration.FromDays((int)happening.Age));
        }

        return true;
    }

    private static bool Counts(Draft draft, (bool Opened, TouchSource Source) filter, (string Cadence, bool Opened) shape) =>
        (!filter.Opened || shape.Opened)
        && (filter.Source.Cadence is null || filter.Source.Cadence == shape.Cadence)
        && (filter.Source.Offer is null || filter.Source.Offer == draft.Vocabulary.Universe.Ground.OfferOf(shape.Cadence));

    /// <summary>One that none of the filters names, those that they name, and one that carries each offer that they name.</summary>
    private static IEnumerable<string> Cadences(Draft draft, List<(bool Opened, TouchSource Source)> filters)
    {
        var ground = draft.Vocabulary.Universe.Ground;
        var offers = filters.Select(filter => filter.Source.Offer).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var named = filters.Select(filter => filter.Source.Cadence).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var carrying = draft.Vocabulary.Universe.Plan.Cadences.Select(cadence => cadence.Name).Where(name => !named.Contains(name) && ground.OfferOf(name) is { } offer && offers.Contains(offer)).DistinctBy(ground.OfferOf, StringComparer.Ordinal);
        return [Unnamed, .. named.Order(StringComparer.Ordinal), .. carrying];
    }

    private static int MinuteOf(Draft draft, long age) =>
        Math.Min(draft.Minute, CampaignCalendar.Minute(draft.Day - (int)age, LocalTime.Noon));
}
