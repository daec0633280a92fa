namespace Playbook.Syntax.Catalogue.Constructs;

internal static class MigrateConstruct
{
    public static Construct Definition { get; } = new("migrate", Naming.Named, "What becomes of the members who are in a journey when a live playbook changes. Its name is the journey's.", "migrate convert { in_flight move; stage old_pain = ask_pain }")
    {
        Clauses =
        [
            new("in_flight", "They finish the journey as it was, begin anew, go on from the stage that takes the place of theirs, or leave.", "in_flight move") { Phrases = ["<policy: finish | restart | move | leave>"], Occurs = Occurs.Required, InsertWhenMissing = "in_flight finish" },
            new("stage", "Where those go who are in a stage that the journey has no more. Stages of the same name keep their members.", "stage old_pain = ask_pain") { Phrases = ["<to: name>"], DefinesName = true, Occurs = Occurs.Repeated, Default = "members of stages that are no more leave" },
        ],
    };
}
