namespace Playbook.Syntax.Catalogue.Constructs;

internal static class PlaybookConstruct
{
    public static Construct Definition { get; } = new("playbook", Naming.Named, "A campaign: whom it speaks to, when, with which offers, at what cost, to reach what.", "playbook bbk_store_groups { … }")
    {
        Clauses =
        [
            new("title", "What people call it.", "title \"步步高 · 门店社群\"") { Phrases = ["<text>"] },
            new("currency", "The currency of all money in the playbook, by its ISO 4217 code.", "currency CNY") { Phrases = ["<currency>"], Occurs = Occurs.Required, InsertWhenMissing = "currency CNY" },
            new("timezone", "The time zone of all local times, by its IANA name.", "timezone Asia/Shanghai") { Phrases = ["<timezone>"], Occurs = Occurs.Required, InsertWhenMissing = "timezone Asia/Shanghai" },
            new("period", "The first and the last day, both included.", "period 2018-04-02 .. 2019-05-31") { Phrases = ["<date_range>"], Occurs = Occurs.Required },
            new("channel", "Where the groups live.", "channel wecom_group") { Phrases = ["<name>"] },
            new("comply_with", "A dated pack of platform rules or laws that the playbook must meet.", "comply_with \"compliance/wecom\" as_of 2025-11-17") { Phrases = ["<pack: text> as_of <date>"], Occurs = Occurs.Repeated },
            new("purpose", "What the community is for, with weights that add up to 100 %.", "purpose sell 60%, link 30%, spread 10%") { Phrases = ["(<purpose: sell | link | spread> <percent>), …"] },
            new("metric", "A named figure that goals can speak of.", "metric still_frequent = percent of members(joined <= 2018-06-30) where orders(60d) >= 3") { Phrases = ["<metric>"], DefinesName = true, Occurs = Occurs.Repeated },
            new("goal", "Something to reach, as one or more named targets.", "goal keep_buying { … }") { Block = GoalConstruct.Definition, Occurs = Occurs.Repeated },
            new("attribute", "Something known of each member beyond what the language knows by itself.", "attribute city { … }") { Block = AttributeConstruct.Definition, Occurs = Occurs.Repeated },
            new("population", "The shoppers around the stores, and how many are members at the start.", "population { … }") { Block = PopulationConstruct.Definition, Occurs = Occurs.Required },
            new("product", "Something sold.", "product rice { … }") { Block = ProductConstruct.Definition, Occurs = Occurs.Repeated },
            new("segment", "A named set of members, by a condition that is evaluated when it is used.", "segment at_risk = since_last_order > 21d and active_days(28d) < 2") { Phrases = ["<predicate>"], DefinesName = true, Occurs = Occurs.Repeated },
            new("group", "A kind of group: how big, how ruled, how staffed.", "group store_group { … }") { Block = GroupConstruct.Definition, Occurs = Occurs.Repeated },
            new("recruit", "How shoppers are brought into groups, and who is paid for it.", "recruit cashier_scan { … }") { Block = RecruitConstruct.Definition, Occurs = Occurs.Repeated },
            new("phase", "A stretch of days and what may be done in it.", "phase warm_up { … }") { Block = PhaseConstruct.Definition, Occurs = Occurs.Repeated },
            new("offer", "A limited-time offer.", "offer flash_rice { … }") { Block = OfferConstruct.Definition, Occurs = Occurs.Repeated },
            new("cadence", "When something is said, to whom, and what it carries.", "cadence flash_daily { … }") { Block = CadenceConstruct.Definition, Occurs = Occurs.Repeated },
            new("cap", "A limit on touches, with its window and its consequence.", "cap posts { … }") { Block = CapConstruct.Definition, Occurs = Occurs.Repeated },
            new("quiet_hours", "Hours in which nothing goes out.", "quiet_hours { … }") { Block = QuietHoursConstruct.Definition },
            new("referral", "Members are asked to bring others.", "referral poster { … }") { Block = ReferralConstruct.Definition, Occurs = Occurs.Repeated },
            new("budget", "What the campaign may cost, and what happens when it is spent.", "budget { … }") { Block = BudgetConstruct.Definition },
            new("holdout", "The share that is left alone, so that the effect can be measured in real life.", "holdout 10% of groups") { Phrases = ["<percent> of <unit: members | groups>"], Default = "nobody is held out" },
            new("assume", "A parameter of behaviour, with its source.", "assume fatigue.half_life = 15d source \"assumption\"") { Phrases = ["<assumption> [source <source: text>]"], DefinesName = true, Occurs = Occurs.Repeated, Default = "the catalogue's default, named in the forecast" },
            new("scenario", "A named variant: the playbook with some clauses set otherwise.", "scenario one_post_a_day { … }") { Block = ScenarioConstruct.Definition, Occurs = Occurs.Repeated },
            new("test", "What the playbook must do for one member at one moment, or what its forecast must reach.", "test reminds_fruit_buyers { … }") { Block = TestConstruct.Definition, Occurs = Occurs.Repeated },
        ],
    };
}
