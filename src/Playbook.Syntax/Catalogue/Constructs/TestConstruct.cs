namespace Playbook.Syntax.Catalogue.Constructs;

internal static class TestConstruct
{
    private const string Reasons = "not_due | not_joined | left | not_in_segment | held_out | do_not_disturb | quiet_hours | cap | phase | budget_spent | offer_exhausted | forbid | stage";

    public static Construct Definition { get; } = new("test", Naming.Named, "What the playbook must do for one member at one moment, or what its forecast must reach. Run by `playbook test`; not part of the plan.", "test reminds_fruit_buyers { at 2018-04-30T11:00; given { ordered fruit on 2018-04-25 }; expect reminder = sent fruit_reminder }")
    {
        TakesParameters = true,
        Clauses =
        [
            new("scenario", "The variant that is tested.", "scenario one_post_a_day") { Phrases = ["<scenario: ref scenario>"], Default = "the playbook as it stands" },
            new("parameters", "Words that stand for values; each `case` gives them its own.", "parameters bought, verdict") { Phrases = ["<name>, …"] },
            new("case", "Values for the parameters; the test runs once for each case.", "case late { … }") { Block = CaseConstruct.Definition, Occurs = Occurs.Repeated },
            new("at", "The clock: local date and time at which the expectations must hold.", "at 2018-04-30T11:00") { Phrases = ["<moment: date_time>"] },
            new("given", "A member and all that happened to it up to the clock.", "given { … }") { Block = GivenConstruct.Definition, Default = "a member without any history" },
            new("simulate", "How the forecast is run that `expect_forecast` speaks of.", "simulate 20 replicates seed 7 with 900 shoppers") { Phrases = ["<replicates: count from 1> replicate(s) seed <seed: count> [with <shoppers: count from 1> shopper(s)]"] },
            new("expect", "Something that must hold at the clock.", "expect reminder = sent fruit_reminder with basket_20")
            {
                Phrases =
                [
                    "<verb: sent | posted> <cadence: ref cadence> [with <offer: ref offer>] [for <money>]",
                    "<fate: skipped | delayed> <cadence: ref cadence>",
                    $"skipped <cadence: ref cadence> because <reason: {Reasons}>",
                    "skipped <cadence: ref cadence> because cap <cap: ref cap>",
                    "skipped <cadence: ref cadence> because forbid <forbid: ref forbid>",
                    "delayed <cadence: ref cadence> until <moment: date_time>",
                    "<membership: in | not_in> <segment: ref segment>",
                    "<act: sent | skipped> stage <stage: name> of <journey: ref journey>",
                    "sent stage <stage: name> of <journey: ref journey> with <offer: ref offer>",
                    $"skipped stage <stage: name> of <journey: ref journey> because <reason: not_entered | no_remedy | {Reasons}>",
                    "skipped stage <stage: name> of <journey: ref journey> because forbid <forbid: ref forbid>",
                    "stage of <journey: ref journey> is <stage: name>",
                    "outside <journey: ref journey>",
                    "message of <cadence: ref cadence> <says: contains | lacks> <text>",
                    "price of <offer: ref offer> is <money>",
                ],
                DefinesName = true,
                Occurs = Occurs.Repeated,
            },
            new("expect_forecast", "A target that the forecast must meet, or miss, in at least this share of its replicates.", "expect_forecast habit = keep_buying.habit met with 80% confidence") { Phrases = ["<target: goal_target> <verdict: met | missed> with <percent> confidence"], DefinesName = true, Occurs = Occurs.Repeated },
        ],
    };
}
