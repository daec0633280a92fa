namespace Playbook.Syntax.Catalogue.Constructs;

internal static class ForbidConstruct
{
    public static Construct Definition { get; } = new("forbid", Naming.Named, "Something that no member gets before a condition holds of it.", "forbid early_links { kind links; before answered(pain) }")
    {
        Clauses =
        [
            new("kind", "What is held back.", "kind links") { Phrases = ["<kind: links | offers | surveys>"], Occurs = Occurs.Required },
            new("before", "Until when.", "before answered(pain)") { Phrases = ["<predicate>"], Occurs = Occurs.Required },
        ],
    };
}
