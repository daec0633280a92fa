namespace Playbook.Compiler.HouseRules.Subjects;

internal static class SegmentSubject
{
    public static HouseSubject Definition { get; } = new(
        "segment",
        "Each segment.",
        [
            HouseFields.Count("cadences", "How many cadences send to it."),
            HouseFields.Count("offers", "How many different offers they carry."),
            HouseFields.Count("most_per_day", "The most messages that a member gets on one day, by the calendar and at worst."),
            HouseFields.Count("most_per_week", "The most in one week, from Monday on."),
            HouseFields.Count("terms", "How many comparisons and questions its condition has."),
            HouseFields.Documented,
        ],
        [HouseQuestion.Uses, HouseQuestion.Named, HouseQuestion.Overlaps, HouseQuestion.Completes]);
}
