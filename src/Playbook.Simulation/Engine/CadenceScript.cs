using System.Collections.Immutable;
using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Engine;

/// <summary>A cadence with its names resolved.</summary>
/// <param name="Index">Its place in the plan.</param>
/// <param name="Name">Its name.</param>
/// <param name="Caps">The caps that count its touches, by their places in the plan.</param>
/// <param name="IsPost">Whether it speaks to groups; else to members.</param>
/// <param name="Offer">The offer it carries, or −1 for content.</param>
/// <param name="Kind">For a post, the kind of group, by its place in the plan.</param>
/// <param name="Segment">For a send, whom it means.</param>
/// <param name="DecidesAtEntry">Whether a delayed send keeps the segment's answer of the moment it was due.</param>
/// <param name="Due">For a send after the last order, its place among those; else −1.</param>
/// <param name="DueDays">Local days after the last order.</param>
/// <param name="DueProduct">The product of that order, or −1 for any.</param>
internal sealed record CadenceScript(
    int Index,
    string Name,
    ImmutableArray<int> Caps,
    bool IsPost,
    int Offer,
    int Kind,
    MemberPredicate Segment,
    bool DecidesAtEntry,
    int Due,
    int DueDays,
    int DueProduct)
{
    public bool CarriesOffer => Offer >= 0;
}

/// <summary>Something that a day holds for a group: a cadence at a minute of the period.</summary>
internal readonly record struct AgendaItem(int Minute, int Cadence);
