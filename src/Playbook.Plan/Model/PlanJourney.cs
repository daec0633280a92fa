using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.Model;

// What single members go through, step by step, by what is known of them.

/// <summary><c>survey pain { ask direct; answers 没时间, 学不会; expires 3d }</c></summary>
/// <param name="Name">Its identity.</param>
/// <param name="Ask">Where it is asked.</param>
/// <param name="Question">The words, if the plan has them.</param>
/// <param name="Answers">What can be answered.</param>
/// <param name="Expires">How long an answer is waited for.</param>
public sealed record PlanSurvey(string Name, SurveyAsk Ask, string? Question, ImmutableArray<string> Answers, Duration Expires);

public enum SurveyAsk
{
    /// <summary>Each member by a message of its own.</summary>
    Direct,

    /// <summary>Everyone in the group, by a post.</summary>
    InGroup,
}

/// <summary><c>match remedy { by pain; when 没时间 = short_course; otherwise none }</c></summary>
/// <param name="Name">Its identity.</param>
/// <param name="By">The survey whose answer decides.</param>
/// <param name="Remedies">What each answer gets.</param>
/// <param name="Otherwise">The offer for any other answer; null for none.</param>
public sealed record PlanMatch(string Name, string By, ImmutableArray<PlanRemedy> Remedies, string? Otherwise);

/// <summary><c>when 没时间 = short_course</c>; no offer means none.</summary>
public sealed record PlanRemedy(string Answer, string? Offer);

/// <summary><c>journey convert { stage screen { … } stage ask_pain { … } … }</c></summary>
/// <param name="Name">Its identity.</param>
/// <param name="Stages">In the order of the source: of two stages after the same one, the first whose condition holds is taken.</param>
/// <param name="AgainAfter">How long until one who has gone through may go again; null means never.</param>
public sealed record PlanJourney(string Name, ImmutableArray<PlanStage> Stages, Duration? AgainAfter);

/// <summary>A step of a journey.</summary>
public sealed record PlanStage
{
    public required string Name { get; init; }

    /// <summary>The stage that comes before; null for one that members enter from outside.</summary>
    public string? After { get; init; }

    /// <summary>What must hold of a member to enter.</summary>
    public MemberPredicate? Enter { get; init; }

    /// <summary>The survey that is run.</summary>
    public string? Survey { get; init; }

    /// <summary>What becomes of one who does not answer in time.</summary>
    public PlanOnExpired? OnExpired { get; init; }

    /// <summary>The match by which an offer is sent.</summary>
    public string? SendMatch { get; init; }

    /// <summary>The offer that is sent.</summary>
    public string? SendOffer { get; init; }

    /// <summary>The text that is sent, alone or with the offer; a Scriban template.</summary>
    public string? Message { get; init; }

    public PlanShow? Show { get; init; }

    /// <summary>How long a member stays in it; null means until another stage is entered.</summary>
    public Duration? Lasts { get; init; }

    public ImmutableArray<Activity> Allow { get; init; } = [];
}

/// <summary><c>on_expired go_to screen</c></summary>
/// <param name="Policy">Leave the journey, go on, or go to a stage.</param>
/// <param name="GoTo">That stage.</param>
public sealed record PlanOnExpired(OnExpired Policy, string? GoTo);

public enum OnExpired
{
    Leave,
    Proceed,
    GoTo,
}

/// <summary><c>show order_rain from real orders(2h)</c>: what was really ordered, and nothing else.</summary>
public sealed record PlanShow(ShownActivity What, Duration OrdersWithin);

public enum ShownActivity
{
    /// <summary>订单雨</summary>
    OrderRain,

    /// <summary>接龙</summary>
    ChainSignup,

    /// <summary>拼团进度</summary>
    TeamProgress,
}

/// <summary><c>forbid early_links { kind links; before answered(pain) }</c>: nothing of the kind goes to a member before that holds.</summary>
public sealed record PlanForbid(string Name, ForbiddenKind Kind, MemberPredicate Before)
{
    /// <summary>What the author says of it; not part of the content that is hashed.</summary>
    public string? Doc { get; init; }
}

public enum ForbiddenKind
{
    Links,
    Offers,
    Surveys,
}
