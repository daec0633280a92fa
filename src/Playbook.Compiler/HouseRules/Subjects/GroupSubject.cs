namespace Playbook.Compiler.HouseRules.Subjects;

internal static class GroupSubject
{
    public static HouseSubject Definition { get; } = new(
        "group",
        "Each kind of group.",
        [
            HouseFields.AsIn("group", "kind", "The kind of community, as stated."),
            HouseFields.AsIn("group", "archetype", "What it is run for, as stated."),
            HouseFields.AsIn("group", "relationship", "Whether members are to come to know each other, as stated."),
            HouseFields.Count("capacity", "The most members of one group."),
            HouseFields.Truth("has_value", "It says why anyone should join."),
            HouseFields.Truth("has_staff", "It says who keeps it."),
            HouseFields.Count("people", "How many people keep all groups of the kind; 0 where it has no staff."),
            HouseFields.Length("work", "How long each group takes a day.", mayLack: true),
            HouseFields.Length("answer_within", "How fast a question is answered.", mayLack: true),
            HouseFields.Count("volunteers", "Members who help in each group."),
            HouseFields.Count("roles", "How many roles it has."),
            HouseFields.Count("rules", "How many rules of its own it has, with sanctions."),
            HouseFields.Count("most_per_day", "The most posts that it gets on one day, at worst."),
            HouseFields.Count("most_per_week", "The most in one week, from Monday on."),
            HouseFields.Documented,
        ],
        [HouseQuestion.Named]);
}
