namespace Playbook.Syntax.Catalogue.Constructs;

internal static class SurveyConstruct
{
    public static Construct Definition { get; } = new("survey", Naming.Named, "A question to members. Conditions speak of it: `answered(pain)`, `answered(pain) == 没时间`.", "survey pain { ask direct; answers 没时间, 学不会; expires 3d }")
    {
        Clauses =
        [
            new("ask", "Where it is asked: each member by a message of its own, or everyone in the group.", "ask direct") { Phrases = ["<where: direct | in_group>"], Occurs = Occurs.Required, InsertWhenMissing = "ask direct" },
            new("question", "Its words.", "question \"什么最难？\"") { Phrases = ["<text>"] },
            new("answers", "What can be answered.", "answers 没时间, 学不会") { Phrases = ["<answer: name>, …"], Occurs = Occurs.Required },
            new("expires", "How long an answer is waited for.", "expires 3d") { Phrases = ["<duration above 0min>"], Occurs = Occurs.Required, InsertWhenMissing = "expires 3d" },
        ],
    };
}
