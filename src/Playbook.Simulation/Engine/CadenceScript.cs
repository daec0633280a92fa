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
/// <param name="Due">For a send that each member sets off, its place among those; else −1.</param>
/// <param name="DueBy">What sets it off.</param>
/// <param name="DueDays">Local days after that; before it for the expiry of a coupon.</param>
/// <param name="DueProduct">The product of the order, or −1 for any.</param>
/// <param name="DueOffer">The coupon that expires, or −1.</param>
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
    DueBy DueBy,
    int DueDays,
    int DueProduct,
    int DueOffer)
{
    /// <summary>Whether it announces an offer without selling it.</summary>
    public bool IsTeaser { get; init; }

    /// <summary>Caps leave room for those with more.</summary>
    public int Priority { get; init; }

    /// <summary>Whether its text has a link.</summary>
    public bool CarriesLink { get; init; }

    public bool CarriesOffer => Offer >= 0;
}

/// <summary>What of a member's life sets a send off.</summary>
internal enum DueBy
{
    Order,
    Join,
    Expiry,
}
