using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Plan.Model;

// Tests that a playbook states of itself. They stand beside the plan: they run without the source and do not count for its hash.

/// <summary>
/// <c>test reminds_fruit_buyers { at 2018-04-30T11:00; given { … }; expect reminder = sent fruit_reminder }</c>; one for each of its cases.
/// </summary>
public sealed record PlanTest
{
    public required string Name { get; init; }

    /// <summary>The case that gave the values; null where the test has none.</summary>
    public string? Case { get; init; }

    /// <summary>The variant that is tested; null for the plan as it stands.</summary>
    public string? Scenario { get; init; }

    /// <summary>The clock; null where only a forecast is expected.</summary>
    public LocalDateTime? At { get; init; }

    public PlanTestMember Given { get; init; } = new();

    /// <summary>How the forecast is run, where one is expected.</summary>
    public PlanTestRun? Run { get; init; }

    public ImmutableArray<PlanExpectation> Expectations { get; init; } = [];

    /// <summary>Where the test stands.</summary>
    public SourceReference? Source { get; init; }

    /// <summary>How results speak of it: <c>reminds_fruit_buyers[late]</c>.</summary>
    public string Title => Case is null ? Name : $"{Name}[{Case}]";
}

/// <summary>A member and all that happened to it up to the clock.</summary>
public sealed record PlanTestMember
{
    /// <summary>Null where the test does not say: asking for it is an error then.</summary>
    public LocalDate? Joined { get; init; }

    public ImmutableArray<PlanTestAttribute> Attributes { get; init; } = [];

    /// <summary>Attributes that are not known of the member.</summary>
    public ImmutableArray<string> Unknown { get; init; } = [];

    public ImmutableArray<PlanTestOrder> Orders { get; init; } = [];

    public ImmutableArray<PlanTestTouch> Received { get; init; } = [];

    /// <summary>Local days on which the member engaged with a touch.</summary>
    public ImmutableArray<LocalDate> ActiveOn { get; init; } = [];

    public ImmutableArray<PlanTestAnswer> Answers { get; init; } = [];

    public ImmutableArray<PlanTestEvent> Events { get; init; } = [];

    /// <summary>Where the member stands in journeys; outside of those that are not told of.</summary>
    public ImmutableArray<PlanTestStage> Stages { get; init; } = [];

    /// <summary>Surveys whose time ran out without an answer.</summary>
    public ImmutableArray<string> Expired { get; init; } = [];

    /// <summary>The phase that the member's group has come to, among those that each group goes through by itself; null means the first.</summary>
    public string? Phase { get; init; }

    public ImmutableArray<TestTrait> Traits { get; init; } = [];

    /// <summary>The budgets of the plan are spent at the clock.</summary>
    public bool BudgetSpent { get; init; }

    /// <summary>Offers that have run out for good at the clock.</summary>
    public ImmutableArray<string> Exhausted { get; init; } = [];
}

/// <summary><c>attribute city = 长沙</c>, <c>attribute age = 35</c></summary>
/// <param name="Name">The attribute.</param>
/// <param name="Value">Its value in words.</param>
/// <param name="Comparable">Its value where it can be compared: a number, an amount of money, a date, a distance.</param>
public sealed record PlanTestAttribute(string Name, string Value, Operand? Comparable = null);

/// <summary><c>ordered fruit for 49.80 CNY on 2018-04-20T18:30</c>; no product means a basket without any that the playbook names.</summary>
public sealed record PlanTestOrder(LocalDateTime At, string? Product, Money Amount);

/// <summary><c>received fruit_reminder on 2018-04-28T11:00</c></summary>
public sealed record PlanTestTouch(LocalDateTime At, string Cadence);

/// <summary><c>answered pain = 没时间 on 2026-03-05T20:00</c>; no moment means at some time before.</summary>
public sealed record PlanTestAnswer(string Survey, string Answer, LocalDateTime? At = null);

/// <summary><c>happened lesson_done on 2026-03-02T20:00</c></summary>
public sealed record PlanTestEvent(LocalDateTime At, string Event);

/// <summary><c>stage ask_pain of five_steps since 2026-03-02T20:00</c>; no stage for <c>finished five_steps on 2026-03-02</c>.</summary>
public sealed record PlanTestStage(string Journey, string? Stage, LocalDateTime Since);

/// <summary><c>simulate 20 replicates seed 7 with 2_000 shoppers</c></summary>
/// <param name="Replicates">Independent runs.</param>
/// <param name="Seed">The same seed gives the same result.</param>
/// <param name="Shoppers">All shoppers, with the members at the start in proportion; null means as many as the plan has.</param>
public sealed record PlanTestRun(int Replicates, int Seed, int? Shoppers);

/// <summary>What a member or its group may be beside its history.</summary>
public enum TestTrait
{
    DoNotDisturb,
    HeldOut,
    Left,
}

/// <summary><c>expect reminder = sent fruit_reminder</c>: what must hold at the clock. A closed family.</summary>
/// <param name="Name">Its identity within the test.</param>
public abstract record PlanExpectation(string Name)
{
    /// <summary>Where it stands.</summary>
    public SourceReference? Source { get; init; }

    /// <summary><c>sent fruit_reminder with basket_20</c>, <c>posted friday with friday_bunch for 50.10 CNY</c></summary>
    public sealed record GoesOut(string Name, string Cadence, string? Offer, Money? Price) : PlanExpectation(Name);

    /// <summary><c>skipped fruit_reminder because cap direct</c>, <c>skipped voucher because forbid early_offers</c></summary>
    public sealed record Skipped(string Name, string Cadence, SkipReason? Because, string? Cap) : PlanExpectation(Name)
    {
        /// <summary>The <c>forbid</c> that is named.</summary>
        public string? Forbid { get; init; }
    }

    /// <summary><c>delayed night_post until 2018-05-01T08:00</c></summary>
    public sealed record Delayed(string Name, string Cadence, LocalDateTime? Until) : PlanExpectation(Name);

    /// <summary><c>in fruit_buyers</c>, <c>not_in fruit_buyers</c></summary>
    public sealed record Membership(string Name, string Segment, bool IsIn) : PlanExpectation(Name);

    /// <summary><c>message of friday contains "50.10"</c>, <c>message of friday lacks "券"</c></summary>
    public sealed record Message(string Name, string Cadence, string Text, bool Contains) : PlanExpectation(Name);

    /// <summary><c>price of friday_bunch is 50.10 CNY</c></summary>
    public sealed record OfferPrice(string Name, string Offer, Money Price) : PlanExpectation(Name);

    /// <summary><c>sent stage cure of five_steps with micro_voucher</c></summary>
    public sealed record StageSent(string Name, string Journey, string Stage, string? Offer) : PlanExpectation(Name);

    /// <summary><c>skipped stage cure of five_steps because no_remedy</c></summary>
    public sealed record StageSkipped(string Name, string Journey, string Stage, SkipReason? Because, string? Forbid) : PlanExpectation(Name);

    /// <summary><c>stage of five_steps is cure</c>, <c>outside five_steps</c></summary>
    public sealed record InStage(string Name, string Journey, string? Stage) : PlanExpectation(Name);

    /// <summary><c>keep_buying.habit met with 80% confidence</c></summary>
    public sealed record Forecast(string Name, string Goal, string Target, bool IsMet, Percent Confidence) : PlanExpectation(Name);
}

/// <summary>Why a touch did not go out, in the words of tests.</summary>
public enum SkipReason
{
    /// <summary>The clock is not at a slot of the cadence, or the member's last order says otherwise.</summary>
    NotDue,

    /// <summary>The member joined on that day or later, or never.</summary>
    NotJoined,

    Left,
    NotInSegment,
    HeldOut,
    DoNotDisturb,
    QuietHours,
    Cap,
    Phase,
    BudgetSpent,
    OfferExhausted,
    PeriodOver,

    /// <summary>A <c>forbid</c> of the plan holds it back from this member.</summary>
    Forbid,

    /// <summary>The stage of a journey in which the member is does not allow it.</summary>
    Stage,

    /// <summary>The member does not enter that stage at the clock.</summary>
    NotEntered,

    /// <summary>The match has nothing for what the member answered.</summary>
    NoRemedy,
}
