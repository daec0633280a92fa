using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>The words of the enumerations that speak of people and of what they do for each other.</summary>
internal static class CommunityWords
{
    public static readonly Codec<Positioning> Positioning = Codec.Words(
        "what it stands for", (Model.Positioning.Product, "product"), (Model.Positioning.Consumer, "consumer"), (Model.Positioning.Values, "values"));

    public static readonly Codec<Relationship> Relationship = Codec.Words(
        "a relationship", (Model.Relationship.None, "none"), (Model.Relationship.Nurtured, "nurtured"));

    public static readonly Codec<OriginKind> OriginKind = Codec.Words(
        "a kind of origin",
        (Model.OriginKind.Takeover, "takeover"), (Model.OriginKind.Seed, "seed"), (Model.OriginKind.Events, "events"),
        (Model.OriginKind.Invitations, "invitations"));

    public static readonly Codec<AttributionRule> Attribution = Codec.Words(
        "whose friend it is", (AttributionRule.FirstLink, "first_link"), (AttributionRule.LastLink, "last_link"));

    public static readonly Codec<TiesPolicy> Ties = Codec.Words("who of equals is first", (TiesPolicy.Earliest, "earliest"), (TiesPolicy.Shared, "shared"));

    public static readonly Codec<CountMoment> Counts = Codec.Words(
        "when it counts", (CountMoment.AfterRefunds, "after refunds"), (CountMoment.AtOnce, "at once"));

    public static readonly Codec<Tickets> Tickets = Codec.Words(
        "how tickets are given", (Model.Tickets.OnePerMember, "one per member"), (Model.Tickets.OnePerCount, "one per count"));

    public static readonly Codec<ConsentQuestion> Consent = Codec.Words(
        "how consent is asked for", (ConsentQuestion.Separately, "separately"), (ConsentQuestion.WithJoining, "with_joining"));
}
