namespace Playbook.Syntax.Catalogue.Constructs;

internal static class PhaseConstruct
{
    public static Construct Definition { get; } = new("phase", Naming.Named, "A stretch of days and what may be done in it. Where a playbook has phases, nothing runs outside of them.", "phase selling { runs 2018-04-16 .. 2019-05-31; allow content, recruit, offers, referral }")
    {
        Clauses =
        [
            new("runs", "Its first and last day, both included.", "runs 2018-04-16 .. 2019-05-31") { Phrases = ["<date_range>"], Occurs = Occurs.Required },
            new("allow", "What may be done in it.", "allow content, recruit, offers, referral") { Phrases = ["<activity: content | recruit | offers | referral>, …"], Occurs = Occurs.Required },
        ],
    };
}
