using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

// What happens in a community besides offers: where it comes from, what is written in it, claimed, made and celebrated.

/// <summary><c>origin forum { kind takeover; from "汽车论坛"; into car_club; size 2_000 members; keeps managers }</c></summary>
public sealed record PlanOrigin(string Name, OriginKind Kind)
{
    /// <summary>The community that is taken over, or where the first members are found.</summary>
    public string? From { get; init; }

    public string? IntoGroup { get; init; }

    /// <summary>How many members it has at most.</summary>
    public int? Size { get; init; }

    /// <summary>What stays as it was: <c>managers</c>, <c>rules</c>, <c>content</c>.</summary>
    public ImmutableArray<string> Keeps { get; init; } = [];

    /// <summary>How many members each event or each inviting member brings.</summary>
    public int? Brings { get; init; }

    public ImmutableArray<LocalDate> Dates { get; init; } = [];

    /// <summary>The roles that invite; empty means any.</summary>
    public ImmutableArray<string> By { get; init; } = [];
}

public enum OriginKind
{
    /// <summary>接管: a community that exists is taken over.</summary>
    Takeover,

    /// <summary>种子用户: the first members are chosen.</summary>
    Seed,

    /// <summary>It grows by events.</summary>
    Events,

    /// <summary>It grows by invitations among friends.</summary>
    Invitations,
}

/// <summary><c>claim pass_rate { text "…"; evidence "…"; as_of 2026-01-15 }</c></summary>
public sealed record PlanClaim(string Name, string Text, string? Evidence, LocalDate? AsOf);

/// <summary><c>entry test_drive { kind booking; place pinned, content_footer; leads_to dealer }</c></summary>
public sealed record PlanEntry(string Name, string Kind, ImmutableArray<string> Places, string? Product, string LeadsTo);

/// <summary><c>content owner_story { by core; in car_club; pace 3 per group per calendar week; carries test_drive in 1 of 3 posts }</c></summary>
public sealed record PlanContent(string Name, ImmutableArray<string> By, PlanPace Pace)
{
    /// <summary>The group in which it appears; null means all groups.</summary>
    public string? Group { get; init; }

    public string? Product { get; init; }

    public PlanCarriedEntry? Carries { get; init; }

    /// <summary>The claims that it makes.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];
}

/// <summary><c>pace 3 per group per calendar week</c></summary>
public sealed record PlanPace(int Count, Window Window);

/// <summary><c>carries test_drive in 1 of 3 posts</c></summary>
public sealed record PlanCarriedEntry(string Entry, int Posts, int OfPosts);

/// <summary><c>task name_the_colour { asks "…"; by core, follower; runs 2026-04-01 .. 2026-04-30; reply_within 24h }</c></summary>
public sealed record PlanTask(string Name, string Asks, Duration ReplyWithin)
{
    /// <summary>The roles that may take part; empty means any.</summary>
    public ImmutableArray<string> By { get; init; } = [];

    /// <summary>The group in which it runs; null means all groups.</summary>
    public string? Group { get; init; }

    /// <summary>The days on which it runs; null means the whole period.</summary>
    public PlanPeriod? Runs { get; init; }

    public PlanFeedback? Feedback { get; init; }

    /// <summary>The offer that each contributor gets.</summary>
    public string? Reward { get; init; }
}

/// <summary><c>feedback to group within 7d</c>: <c>author</c> or <c>group</c>.</summary>
public sealed record PlanFeedback(string To, Duration Within);

/// <summary><c>gathering owners_day { kind offline; in car_club; dates 2026-05-20; seats 60 members; by owner }</c></summary>
public sealed record PlanGathering(string Name, string Kind, ImmutableArray<LocalDate> Dates)
{
    /// <summary>The group that it is for; null means all groups.</summary>
    public string? Group { get; init; }

    public string? Place { get; init; }

    /// <summary>The roles that hold it; empty means the staff.</summary>
    public ImmutableArray<string> By { get; init; } = [];

    /// <summary>How many can come; null means everyone.</summary>
    public int? Seats { get; init; }
}
