using NodaTime;
using Playbook.Plan.Members;
using Playbook.Proofs.Domains;

namespace Playbook.Proofs.Witnesses;

/// <summary>What the witness wrote, whom it brought, what was refunded, and the events that the campaign was told of.</summary>
internal static class OthersPart
{
    public static bool Fill(Draft draft)
    {
        var asked = draft.Of<VariableKey.Happenings>().ToList();
        if (asked.Count == 0) return true;
        var filters = asked.Select(h => (h.Key.Kind, h.Key.Of)).Distinct().ToList();
        var shapes = filters.Concat(filters.Any(f => f.Kind == HappeningKind.Refund) ? [(HappeningKind.Refund, null)] : []).Distinct().ToList();
        var demands = asked.Select(h => new Demand(filters.IndexOf((h.Key.Kind, h.Key.Of)), draft.CutoffInMinutes(h.Key.Window), draft.Box[h.Place].Min, draft.Box[h.Place].Max)).ToList();
        var found = HappeningSearch.Find(
            [.. shapes.Select(shape => new HappeningShape([.. filters.Select(filter => filter == shape || (filter.Kind == shape.Kind && filter.Of is null))]))],
            demands,
            Ages.InMinutes(demands.Select(demand => demand.Cutoff)));
        if (found is null || found.Sum(happening => happening.Times) > 10_000) return false;
        foreach (var happening in found)
        {
            var (kind, of) = shapes[happening.Shape];
            var minutes = Enumerable.Repeat(draft.Minute - (int)happening.Age, happening.Times);
            (draft.Untold, draft.History) = kind switch
            {
                HappeningKind.Post => (draft.Untold with { Posts = draft.Untold.Posts.AddRange(minutes) }, draft.History),
                HappeningKind.Invitation => (draft.Untold with { Invitations = draft.Untold.Invitations.AddRange(minutes) }, draft.History),
                HappeningKind.Refund => (draft.Untold with { Refunds = draft.Untold.Refunds.AddRange(minutes.Select(minute => (minute, of))) }, draft.History),
                HappeningKind.Event => (draft.Untold, draft.History with { Events = [.. draft.History.Events, .. minutes.Select(minute => new KnownEvent(of!, minute))] }),
                _ => throw new InvalidOperationException($"{kind} is nothing that happens."),
            };
            draft.Tell(Said(kind), of, times: happening.Times, ago: Duration.FromMinutes(happening.Age));
        }

        return true;
    }

    private static WitnessFactKind Said(HappeningKind kind) => kind switch
    {
        HappeningKind.Post => WitnessFactKind.Wrote,
        HappeningKind.Invitation => WitnessFactKind.Invited,
        HappeningKind.Refund => WitnessFactKind.Refunded,
        HappeningKind.Event => WitnessFactKind.Event,
        _ => throw new InvalidOperationException($"{kind} is nothing that happens."),
    };
}
