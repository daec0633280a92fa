namespace Playbook.Syntax.Catalogue.Constructs;

internal static class EventConstruct
{
    public static Construct Definition { get; } = new("event", Naming.Named, "Something that members do elsewhere and that the campaign is told of.", "event lesson_done { from \"lms.lessons\" }")
    {
        Clauses =
        [
            new("from", "The feed that tells of it.", "from \"lms.lessons\"") { Phrases = ["<text>"], Occurs = Occurs.Required },
        ],
    };
}
