namespace Playbook.Syntax.Catalogue.Constructs;

internal static class EventConstruct
{
    public static Construct Definition { get; } = new("event", Naming.Named, "Something that members do elsewhere and that the campaign is told of. Conditions count it: `lesson_done(14d) >= 4`.", "event lesson_done { from \"lms.lessons\" }")
    {
        Clauses =
        [
            new("from", "The feed that tells of it.", "from \"lms.lessons\"") { Phrases = ["<text>"], Occurs = Occurs.Required },
        ],
    };
}
