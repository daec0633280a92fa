namespace Playbook.Syntax.Catalogue.Constructs;

internal static class ScenarioConstruct
{
    public static Construct Definition { get; } = new("scenario", Naming.Named, "A named variant of the playbook.", "scenario one_post_a_day { set flash_daily.every = Tue, Thu, Sat, Sun at 12:00 }")
    {
        Clauses =
        [
            new("set", "Gives a clause of a named item another phrase.", "set poster.reward = none") { Phrases = ["<phrase>"], DefinesName = true, Occurs = Occurs.Repeated },
            new("without", "Leaves an item of the playbook out.", "without cadence flash_daily")
            {
                Phrases =
                [
                    "cadence <cadence: ref cadence>", "cap <cap: ref cap>", "referral <referral: ref referral>", "recruit <recruit: ref recruit>", "offer <offer: ref offer>",
                    "content <content: ref content>", "task <task: ref task>", "gathering <gathering: ref gathering>", "leaderboard <leaderboard: ref leaderboard>",
                    "prize <prize: ref prize>", "draw <draw: ref draw>", "<part: quiet_hours | budget | holdout>",
                ],
                Occurs = Occurs.Repeated,
            },
        ],
    };
}
