using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Plan.Tests.Json;

/// <summary>Gives a generated plan its people: what groups, referrals and alliances say, with every property and every word.</summary>
internal static class CommunityGen
{
    public static CampaignPlan Populate(
        CampaignPlan plan, (int Count, Percent Percent, Duration Length, LocalDate Date, Window Window, string Text, Money Money, MemberPredicate Predicate) parts)
    {
        var (count, percent, length, date, window, text, money, predicate) = parts;
        var some = count % 2 == 0;
        var days = new PlanPeriod(date, date.PlusDays(count % 90));
        PlanMemberEvent deed = (count % 5) switch
        {
            0 => new PlanMemberEvent.Ordered("fruit"),
            1 => new PlanMemberEvent.Ordered(null),
            2 => new PlanMemberEvent.Redeemed("flash"),
            3 => new PlanMemberEvent.Redeemed(null),
            _ => new PlanMemberEvent.Joined(),
        };
        var group = plan.Groups[0];
        var populated = plan with
        {
            Positioning = (Positioning)(count % 3),
            Groups =
            [
                group with
                {
                    Archetype = text,
                    Relationship = (Relationship)(count % 2),
                    Shares = some ? text : null,
                    DiffersIn = ["city"],
                    ShardBy = "city",
                    Radius = new Distance(percent.Points),
                    ExpertsPerGroup = count,
                    Lifecycle = ["buyers", "all"],
                    Intervene = new PlanInterventionCap(count, window),
                    SelfRun = new PlanSelfRun(percent, some ? date : null),
                    HandsOver = new PlanHandover(["rules", text], "core", date),
                    Roles =
                    [
                        .. group.Roles.Skip(1),
                        group.Roles[0] with { From = "core", BecomesWhen = predicate, EndsWhen = predicate, Perks = [text, "visit"], Reward = new PlanRoleReward("flash", window) },
                    ],
                    Rules = [.. group.Rules.Select(rule => rule with { EnforcedBy = ["owner", "staff"], Appeal = new PlanAppeal(length, "staff") })],
                    Staff = group.Staff! with { Dedicated = count, Relief = new PlanRelief(percent, ["tools", "volunteers"]), Tools = [text] },
                },
            ],
            Recruits = [.. plan.Recruits.Select(recruit => recruit with { Traffic = "base", Via = ["till", "poster"] })],
            Origins =
            [
                new PlanOrigin("forum", (OriginKind)(count % 4)) { From = text, IntoGroup = "club", Size = count, Keeps = ["managers"], Brings = count, Dates = [date], By = ["core"] },
                new PlanOrigin("friends", OriginKind.Invitations),
            ],
            Claims = [new PlanClaim("fresh", text, some ? text : null, some ? date : null)],
            Entries = [new PlanEntry("booking", text, ["pinned", "menu"], some ? "fruit" : null, "dealer")],
            Contents =
            [
                new PlanContent("story", ["core", "staff"], new PlanPace(count, window)) { Group = "club", Product = "fruit", Carries = new PlanCarriedEntry("booking", 1, count), Claims = ["fresh"] },
                new PlanContent("news", [], new PlanPace(1, window)),
            ],
            Tasks =
            [
                new PlanTask("name_it", text, length) { By = ["core"], Group = "club", Runs = days, Feedback = new PlanFeedback("group", length), Reward = "flash" },
                new PlanTask("vote", text, length),
            ],
            Gatherings = [new PlanGathering("picnic", text, [date, date.PlusDays(1)]) { Group = "club", Place = text, By = ["owner"], Seats = count }],
            Referrals =
            [
                plan.Referrals[0] with
                {
                    Among = "buyers", By = ["core"], Runs = days, After = deed, Limit = new PlanRewardLimit(count, some ? window : null),
                    Attribution = new PlanAttribution((AttributionRule)(count % 2), length), Reexpose = [text],
                },
            ],
            Leaderboards =
            [
                new PlanLeaderboard("top", "poster", days, (TiesPolicy)(count % 2), (CountMoment)(count % 2)),
                new PlanLeaderboard("makers", "name_it", days, TiesPolicy.Shared, CountMoment.AtOnce),
            ],
            Prizes = [new PlanPrize("first", "top", 1, 1, money, null), new PlanPrize("others", "top", 2, null, null, "flash")],
            Draws = [new PlanDraw("lucky", "poster", days, count, (Tickets)(count % 2)) { DrawnOn = date, PayEach = money, GiveEach = "flash" }],
            Merchants = [new PlanMerchants("huizhou", count) { From = text, BringsEach = count, IntoGroup = "club" }],
            Consents = [new PlanConsent("share_data", "huizhou", (ConsentQuestion)(count % 2)) { For = text, Valid = length }],
        };
        return populated with { Scenarios = [Varied(populated.Scenarios[0], populated), .. populated.Scenarios.Skip(1)] };
    }

    private static PlanScenario Varied(PlanScenario scenario, CampaignPlan plan) => scenario with
    {
        Groups = plan.Groups,
        Referrals = plan.Referrals,
        Recruits = plan.Recruits,
        Origins = plan.Origins,
        Claims = plan.Claims,
        Entries = plan.Entries,
        Contents = plan.Contents,
        Tasks = plan.Tasks,
        Gatherings = plan.Gatherings,
        Leaderboards = plan.Leaderboards,
        Prizes = plan.Prizes,
        Draws = plan.Draws,
        Merchants = plan.Merchants,
        Consents = plan.Consents,
        Positioning = plan.Positioning,
    };
}
