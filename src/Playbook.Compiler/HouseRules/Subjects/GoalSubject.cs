namespace Playbook.Compiler.HouseRules.Subjects;

internal static class GoalSubject
{
    public static HouseSubject Definition { get; } = new(
        "goal",
        "Each goal.",
        [
            HouseFields.AsIn("goal", "horizon", "For the short or the long term, as stated."),
            HouseFields.Name("serves", "goal", "The goal that it serves."),
            HouseFields.Count("targets", "How many figures it is measured by."),
            HouseFields.Truth("compares_with_holdout", "One of them at least is compared with the members held out."),
            HouseFields.Documented,
        ],
        [HouseQuestion.Named]);
}
