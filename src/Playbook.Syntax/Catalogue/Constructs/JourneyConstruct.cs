namespace Playbook.Syntax.Catalogue.Constructs;

internal static class JourneyConstruct
{
    public static Construct Definition { get; } = new("journey", Naming.Named, "What single members go through, stage by stage, by what is known of them. Of two stages after the same one, the first in the text whose condition holds is taken.", "journey convert { stage screen { enter lesson_done(14d) >= 4 } stage promote { after screen; lasts 48h; allow offers } }")
    {
        Clauses =
        [
            new("stage", "A step of it.", "stage screen { … }") { Block = StageConstruct.Definition, Occurs = Occurs.Required | Occurs.Repeated },
            new("again", "Whether one who has gone through may go again.", "again after 90d") { Phrases = ["never", "after <duration above 0min>"], Default = "never" },
        ],
    };
}
