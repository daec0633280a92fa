namespace Playbook.Compiler.HouseRules.Subjects;

internal static class RecruitSubject
{
    public static HouseSubject Definition { get; } = new(
        "recruit",
        "Each way in which shoppers are asked to join.",
        [
            HouseFields.Name("into", "group", "The group that they join."),
            HouseFields.AsIn("recruit", "traffic", "Where its people come from, as stated."),
            HouseFields.Truth("pays", "Somebody is paid for a join."),
            HouseFields.Money("most_pay", "The most that a tier pays for one join; 0 where nobody is paid."),
            HouseFields.Count("tiers", "How many tiers it pays by."),
            HouseFields.Truth("stops", "It stops at a number of joins."),
        ],
        [HouseQuestion.Named]);
}
