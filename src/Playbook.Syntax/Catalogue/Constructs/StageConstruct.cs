namespace Playbook.Syntax.Catalogue.Constructs;

internal static class StageConstruct
{
    public static Construct Definition { get; } = new("stage", Naming.Named, "A step of a journey: who enters it, what happens there, how long it lasts.", "stage ask_pain { after screen; run survey pain; on_expired leave }")
    {
        Clauses =
        [
            new("after", "The stage that comes before.", "after screen") { Phrases = ["<stage: name>"], Default = "members enter from outside" },
            new("enter", "What must hold of a member to enter; it is asked again until it does.", "enter lesson_done(14d) >= 4") { Phrases = ["<predicate>"], Default = "nothing more" },
            new("run", "The survey that is asked.", "run survey pain") { Phrases = ["survey <survey: ref survey>"] },
            new("on_expired", "What becomes of one who does not answer in time.", "on_expired leave") { Phrases = ["<policy: leave | proceed>", "go_to <stage: name>"] },
            new("send", "What the member gets: the offer that a match finds, an offer, or a message alone.", "send match remedy") { Phrases = ["match <match: ref match>", "message", "<offer: ref offer>"] },
            new("message", "The text, with placeholders such as `{{ member.name }}`.", "message \"{{ member.name }}，这个适合你\"") { Phrases = ["<text>"] },
            new("show", "What others really ordered of late. Orders that were not made cannot be shown.", "show order_rain from real orders(2h)") { Phrases = ["<what: order_rain | chain_signup | team_progress> from real <real_orders>"] },
            new("lasts", "How long a member stays in it.", "lasts 48h") { Phrases = ["<duration above 0min>"], Default = "until the next stage is entered" },
            new("allow", "What may be done with a member in it.", "allow offers") { Phrases = ["<activity: content | offers | referral | teaser>, …"] },
        ],
    };
}
