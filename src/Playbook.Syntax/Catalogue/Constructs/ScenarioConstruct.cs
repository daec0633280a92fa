namespace Playbook.Syntax.Catalogue.Constructs;

internal static class ScenarioConstruct
{
    public static Construct Definition { get; } = new("scenario", Naming.Named, "A named variant of the playbook.", "scenario one_post_a_day { set flash_daily.every = Tue, Thu, Sat, Sun at 12:00 }")
    {
        Clauses =
        [
            new("set", "Gives a clause of a named item another phrase.", "set poster.reward = none") { Phrases = ["<phrase>"], DefinesName = true, Occurs = Occurs.Required | Occurs.Repeated },
        ],
    };
}
