namespace Playbook.Syntax.Catalogue.Constructs;

internal static class GroupRuleConstruct
{
    public static Construct Definition { get; } = new("rule", Naming.Named, "A rule of the group: what sets it off and the steps that follow, one after the other.", "rule no_ads { trigger advert; steps warn, silence 1d, remove; resets_after 30d; enforced_by owner, staff }")
    {
        Clauses =
        [
            new("trigger", "What sets it off.", "trigger advert") { Phrases = ["<trigger: advert | abuse | flooding | off_topic | external_link>"], Occurs = Occurs.Required },
            new("steps", "The sanctions, from the first offence to the last.", "steps warn, silence 1d, remove") { Phrases = ["(<action: warn | silence | remove> [<duration above 0min>]), …"], Occurs = Occurs.Required },
            new("resets_after", "How long until an offence is forgotten.", "resets_after 30d") { Phrases = ["<duration above 0min>"], Default = "never" },
            new("enforced_by", "Who acts on it: roles of the group, or `staff`.", "enforced_by owner, staff") { Phrases = ["<enforcer: name>, …"], Default = "the owner and the staff" },
            new("appeal", "How long a sanctioned member may object, and who decides.", "appeal within 3d to staff") { Phrases = ["within <duration above 0min> to <judge: name>"], Default = "none" },
        ],
    };
}
