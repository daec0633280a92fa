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
        new("recruit", "How shoppers are brought into groups, and who is paid for it.", "recruit cashier_scan { … }") { Block = RecruitConstruct.Definition, Occurs = Occurs.Repeated },
        new("phase", "A stretch of days and what may be done in it.", "phase warm_up { … }") { Block = PhaseConstruct.Definition, Occurs = Occurs.Repeated },
        new("offer", "A limited-time offer.", "offer flash_rice { … }") { Block = OfferConstruct.Definition, Occurs = Occurs.Repeated },
        new("cadence", "When something is said, to whom, and what it carries.", "cadence flash_daily { … }") { Block = CadenceConstruct.Definition, Occurs = Occurs.Repeated },
        new("cap", "A limit on touches, with its window and its consequence.", "cap posts { … }") { Block = CapConstruct.Definition, Occurs = Occurs.Repeated },
        new("referral", "Members are asked to bring others.", "referral poster { … }") { Block = ReferralConstruct.Definition, Occurs = Occurs.Repeated },
    ];
}
