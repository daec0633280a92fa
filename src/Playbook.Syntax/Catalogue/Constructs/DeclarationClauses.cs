using System.Collections.Immutable;

namespace Playbook.Syntax.Catalogue.Constructs;

/// <summary>What a playbook, a library and a template may declare by name.</summary>
internal static class DeclarationClauses
{
    public static ImmutableArray<Clause> All { get; } =
    [
        new("metric", "A named figure that goals can speak of.", "metric still_frequent = percent of members(joined <= 2018-06-30) where orders(60d) >= 3") { Phrases = ["<metric>"], DefinesName = true, Occurs = Occurs.Repeated },
        new("goal", "Something to reach, as one or more named targets.", "goal keep_buying { … }") { Block = GoalConstruct.Definition, Occurs = Occurs.Repeated },
        new("attribute", "Something known of each member beyond what the language knows by itself.", "attribute city { … }") { Block = AttributeConstruct.Definition, Occurs = Occurs.Repeated },
        new("product", "Something sold.", "product rice { … }") { Block = ProductConstruct.Definition, Occurs = Occurs.Repeated },
        new("segment", "A named set of members, by a condition that is evaluated when it is used.", "segment at_risk = since_last_order > 21d and active_days(28d) < 2") { Phrases = ["<predicate>"], DefinesName = true, Occurs = Occurs.Repeated },
        new("group", "A kind of group: how big, how ruled, how staffed.", "group store_group { … }") { Block = GroupConstruct.Definition, Occurs = Occurs.Repeated },
        new("origin", "Where a community comes from besides recruiting.", "origin forum { … }") { Block = OriginConstruct.Definition, Occurs = Occurs.Repeated },
        new("recruit", "How shoppers are brought into groups, and who is paid for it.", "recruit cashier_scan { … }") { Block = RecruitConstruct.Definition, Occurs = Occurs.Repeated },
        new("phase", "A stretch of days and what may be done in it.", "phase warm_up { … }") { Block = PhaseConstruct.Definition, Occurs = Occurs.Repeated },
        new("offer", "A limited-time offer.", "offer flash_rice { … }") { Block = OfferConstruct.Definition, Occurs = Occurs.Repeated },
        new("event", "Something that members do elsewhere and that the campaign is told of.", "event lesson_done { … }") { Block = EventConstruct.Definition, Occurs = Occurs.Repeated },
        new("survey", "A question to members.", "survey pain { … }") { Block = SurveyConstruct.Definition, Occurs = Occurs.Repeated },
        new("match", "对症下药: what each answer to a survey gets.", "match remedy { … }") { Block = MatchConstruct.Definition, Occurs = Occurs.Repeated },
        new("journey", "What single members go through, stage by stage.", "journey convert { … }") { Block = JourneyConstruct.Definition, Occurs = Occurs.Repeated },
        new("forbid", "Something that no member gets before a condition holds of it.", "forbid early_links { … }") { Block = ForbidConstruct.Definition, Occurs = Occurs.Repeated },
        new("points", "A programme of points.", "points beans { … }") { Block = PointsConstruct.Definition, Occurs = Occurs.Repeated },
        new("party", "Someone who is paid for a part in the campaign.", "party leader { … }") { Block = PartyConstruct.Definition, Occurs = Occurs.Repeated },
        new("commission", "What a party earns by what is sold.", "commission base { … }") { Block = CommissionConstruct.Definition, Occurs = Occurs.Repeated },
        new("take_rate", "What a platform keeps of what is sold.", "take_rate mini_program = 5% of net_sales(total)") { Phrases = ["<percent above 0% to 100%> of <pay_base>"], DefinesName = true, Occurs = Occurs.Repeated },
        new("fulfilment", "How goods reach those who bought them.", "fulfilment next_day { … }") { Block = FulfilmentConstruct.Definition, Occurs = Occurs.Repeated },
        new("aftersale", "What buyers may claim.", "aftersale rotten { … }") { Block = AftersaleConstruct.Definition, Occurs = Occurs.Repeated },
        new("settlement", "What is paid to the one who honours a voucher.", "settlement redeemed { … }") { Block = SettlementConstruct.Definition, Occurs = Occurs.Repeated },
        new("cadence", "When something is said, to whom, and what it carries.", "cadence flash_daily { … }") { Block = CadenceConstruct.Definition, Occurs = Occurs.Repeated },
        new("claim", "Something that the campaign says of its products, and what shows that it is true.", "claim pass_rate { … }") { Block = ClaimConstruct.Definition, Occurs = Occurs.Repeated },
        new("entry", "A way in that is always open, for products that are seldom bought.", "entry test_drive { … }") { Block = EntryConstruct.Definition, Occurs = Occurs.Repeated },
        new("content", "What members or staff write, how often, and which entries it carries.", "content owner_story { … }") { Block = ContentConstruct.Definition, Occurs = Occurs.Repeated },
        new("task", "Something that members create together with the brand.", "task name_the_colour { … }") { Block = TaskConstruct.Definition, Occurs = Occurs.Repeated },
        new("gathering", "Something pleasant that a group does together.", "gathering owners_day { … }") { Block = GatheringConstruct.Definition, Occurs = Occurs.Repeated },
        new("cap", "A limit on touches, with its window and its consequence.", "cap posts { … }") { Block = CapConstruct.Definition, Occurs = Occurs.Repeated },
        new("referral", "Members are asked to bring others.", "referral poster { … }") { Block = ReferralConstruct.Definition, Occurs = Occurs.Repeated },
        new("migrate", "What becomes of members in flight when a live playbook changes.", "migrate convert { … }") { Block = MigrateConstruct.Definition, Occurs = Occurs.Repeated },
        new("waive", "A finding of a check, a rule pack, a script or a rule of the house that somebody answers for.", "waive PB7523 { … }") { Block = WaiveConstruct.Definition, Occurs = Occurs.Repeated },
        new("rule", "A rule of the house: what `playbook check` is to find.", "rule no_weekend_push { … }") { Block = HouseRuleConstruct.Definition, Occurs = Occurs.Repeated },
        new("leaderboard", "Ranks those who take part.", "leaderboard top { … }") { Block = LeaderboardConstruct.Definition, Occurs = Occurs.Repeated },
        new("prize", "What some ranks of a leaderboard get.", "prize first { … }") { Block = PrizeConstruct.Definition, Occurs = Occurs.Repeated },
        new("draw", "A lottery among those who take part.", "draw lucky { … }") { Block = DrawConstruct.Definition, Occurs = Occurs.Repeated },
        new("merchants", "An alliance of merchants who bring members.", "merchants huizhou { … }") { Block = MerchantsConstruct.Definition, Occurs = Occurs.Repeated },
        new("consent", "What members agree to before merchants share what they know of them.", "consent share_data { … }") { Block = ConsentConstruct.Definition, Occurs = Occurs.Repeated },
    ];
}
