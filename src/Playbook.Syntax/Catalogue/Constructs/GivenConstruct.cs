namespace Playbook.Syntax.Catalogue.Constructs;

internal static class GivenConstruct
{
    public static Construct Definition { get; } = new("given", Naming.None, "A member and all that happened to it up to the clock; what is not said did not happen.", "given { joined 2018-04-16; ordered fruit on 2018-04-20, 2018-04-25 }")
    {
        TakesParameters = true,
        Clauses =
        [
            new("joined", "The day on which the member joined.", "joined 2018-04-16") { Phrases = ["<date>"], Default = "it is a member; asking for the day is an error" },
            new("attribute", "What is known of the member.", "attribute city = 长沙") { Phrases = ["<name>", "<text>", "<value>"], DefinesName = true, Occurs = Occurs.Repeated, Default = "it is unknown; asking for anything but `known(city)` is an error" },
            new("unknown", "Attributes that are not known of the member: no comparison with them holds.", "unknown city, age") { Phrases = ["<attribute: ref attribute>, …"], Default = "none is said to be" },
            new("ordered", "Orders that the member made, each with what was paid for it.", "ordered fruit for 49.80 CNY on 2018-04-20T18:30, 2018-04-25") { Phrases = ["<product: ref product> [for <money>] on <when>, …", "anything for <money> on <when>, …"], Occurs = Occurs.Repeated, Default = "no orders; without an amount, the list price; without a time, midnight as the day begins" },
            new("received", "Messages that reached the member, or posts that went out in its group.", "received fruit_reminder on 2018-04-28T11:00") { Phrases = ["<cadence: ref cadence> on <when>, …"], Occurs = Occurs.Repeated, Default = "none" },
            new("active", "Days on which the member engaged with a touch.", "active on 2018-04-20, 2018-04-22") { Phrases = ["on <date>, …"], Default = "never" },
            new("answered", "What the member answered to a survey, and when.", "answered pain = 没时间 on 2026-03-05T20:00") { Phrases = ["<name>", "<name> on <when>"], DefinesName = true, Occurs = Occurs.Repeated, Default = "nothing" },
            new("happened", "Events of the member that the campaign was told of.", "happened lesson_done on 2026-03-02T20:00, 2026-03-04") { Phrases = ["<event: ref event> on <when>, …"], Occurs = Occurs.Repeated, Default = "none" },
            new("stage", "The stage of a journey that the member is in, and since when.", "stage ask_pain of five_steps since 2026-03-05T20:00") { Phrases = ["<stage: name> of <journey: ref journey> since <when>"], Occurs = Occurs.Repeated, Default = "it is outside of all journeys" },
            new("finished", "A journey that the member went through or left, and when.", "finished five_steps on 2026-03-09") { Phrases = ["<journey: ref journey> on <when>"], Occurs = Occurs.Repeated, Default = "none" },
            new("expired", "Surveys whose time ran out without an answer.", "expired pain") { Phrases = ["<survey: ref survey>, …"], Default = "time runs out by the clock" },
            new("phase", "The phase that the member's group has come to, among those that each group goes through by itself.", "phase activate") { Phrases = ["<phase: ref phase>"], Default = "the first of them" },
            new("is", "What else is so of the member or its group.", "is do_not_disturb, held_out") { Phrases = ["<trait: do_not_disturb | held_out | left>, …"], Default = "none of it" },
            new("spent", "The budget is spent at the clock.", "spent budget") { Phrases = ["budget"], Default = "it is not" },
            new("exhausted", "Offers that have run out for good at the clock.", "exhausted basket_20") { Phrases = ["<offer: ref offer>, …"], Default = "none has" },
        ],
    };
}
