namespace Playbook.Syntax.Catalogue.Constructs;

internal static class PhaseConstruct
{
    public static Construct Definition { get; } = new("phase", Naming.Named, "What may be done in a stretch of time: of days (`runs`), or of a state that each group goes through by itself (`lasts`, or `done` with `timeout`). Where a playbook has phases, nothing runs outside of them.", "phase selling { runs 2018-04-16 .. 2019-05-31; allow content, recruit, offers, referral }")
    {
        Clauses =
        [
            new("runs", "Its first and last day, both included, the same for all groups.", "runs 2018-04-16 .. 2019-05-31") { Phrases = ["<date_range>"] },
            new("after", "The phase whose end is its beginning.", "after recruit") { Phrases = ["<phase: ref phase>"], Default = "a group begins with it when it opens" },
            new("scope", "Each group goes through it by itself.", "scope per group") { Phrases = ["per group"], Default = "per group" },
            new("lasts", "How long a group stays in it.", "lasts 3d") { Phrases = ["<duration: days from 1d>"] },
            new("done", "What a group must show to leave it, asked each morning.", "done active_rate(group, 7d) >= 25%") { Phrases = ["<phase_condition>"] },
            new("timeout", "How long that is waited for.", "timeout 21d") { Phrases = ["<duration: days from 1d>"] },
            new("on_timeout", "What becomes of a group that is not done by then: it stays and somebody looks at it, goes on, or has no phase any more.", "on_timeout review") { Phrases = ["<policy: review | proceed | stop>"] },
            new("next", "The phase that follows: round again.", "next activate") { Phrases = ["<phase: ref phase>"], Default = "the phase that comes `after` it, or none" },
            new("allow", "What may be done in it.", "allow content, recruit, offers, referral") { Phrases = ["<activity: content | recruit | offers | referral | teaser>, …"], Occurs = Occurs.Required },
        ],
    };
}
