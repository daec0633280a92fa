namespace Playbook.Syntax.Catalogue.Constructs;

internal static class StaffConstruct
{
    public static Construct Definition { get; } = new("staff", Naming.None, "Who keeps the groups, when, and how fast they answer.", "staff { people 18 in total; work 2h per group per day; answer_within 10min; on_duty 09:00 .. 21:00; volunteers 2 per group }")
    {
        Clauses =
        [
            new("people", "How many people there are for all groups together.", "people 18 in total") { Phrases = ["<count from 1> in total"], Occurs = Occurs.Required },
            new("work", "How long each group takes a day.", "work 2h per group per day") { Phrases = ["<duration above 0min to 24h> per group per day"] },
            new("answer_within", "How fast a question is answered.", "answer_within 10min") { Phrases = ["<duration above 0min>"] },
            new("on_duty", "When somebody is there.", "on_duty 09:00 .. 21:00") { Phrases = ["<time_range>"] },
            new("volunteers", "Members who help in each group.", "volunteers 2 per group") { Phrases = ["<count from 1> per group"], Default = "none" },
            new("dedicated", "How many of the people do mostly this.", "dedicated 1 in total") { Phrases = ["<count from 1> in total"] },
            new("relief", "How much of the owner's work volunteers or tools take.", "relief 40% of work by volunteers, tools") { Phrases = ["<percent above 0% to 100%> of work by <by: volunteers | tools>, …"], Default = "none" },
            new("tools", "The tools that they use.", "tools group_sender, order_counter") { Phrases = ["<tool: name>, …"] },
        ],
    };
}
