namespace Playbook.Syntax.Catalogue.Constructs;

internal static class ClaimConstruct
{
    public static Construct Definition { get; } = new("claim", Naming.Named, "Something that the campaign says of its products. Without evidence it should not be said.", "claim pass_rate { text \"92% 的学员一次通过\"; evidence \"2025 年度考试报告，第 12 页\"; as_of 2026-01-15 }")
    {
        Clauses =
        [
            new("text", "What is said.", "text \"92% 的学员一次通过\"") { Phrases = ["<text>"], Occurs = Occurs.Required },
            new("evidence", "What shows that it is true.", "evidence \"2025 年度考试报告，第 12 页\"") { Phrases = ["<text>"] },
            new("as_of", "The day on which that was so.", "as_of 2026-01-15") { Phrases = ["<date>"] },
        ],
    };
}
