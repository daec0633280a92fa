namespace Playbook.Compiler.HouseRules.Subjects;

internal static class TouchSubject
{
    public static HouseSubject Definition { get; } = new(
        "touch",
        "Each post that a group gets, and each message that a member of a segment gets, at worst: nobody is held out, no budget is spent, only phases, quiet hours and caps hold something back. What an event of a member, the expiry of a coupon or a stage of a journey sets off has no minute that the playbook tells, and is not among them.",
        [
            HouseFields.Day("The day of the week on which it goes out."),
            new("date", HouseFieldKind.Date, "The local day on which it goes out."),
            HouseFields.Count("day_of_month", "That day's number in its month."),
            new("time", HouseFieldKind.Time, "The local time of day at which it goes out."),
            HouseFields.Name("phase", "phase", "The phase in which it goes out: of phases by days the first that holds that day; of phases that each group goes through by itself the one in which it stands."),
            HouseFields.Name("cadence", "cadence", "The cadence that it comes of."),
            HouseFields.Kind,
            HouseFields.Name("group", "group", "The group that gets it; none for a message to members."),
            HouseFields.Name("segment", "segment", "The segment whose members get it; none for a post."),
            HouseFields.Carries,
            HouseFields.Name("offer", "offer", "The offer that it carries or announces."),
            HouseFields.OfferKindOf("offer_kind", "The kind of that offer.", mayLack: true),
            HouseFields.Count("touches_that_day", "How many touches the same group, or the same member, gets on that day, this one included."),
            HouseFields.Count("touches_that_week", "How many in that week, from Monday on."),
            HouseFields.Count("touches_that_month", "How many in that month of the calendar."),
            HouseFields.Count("nth_that_day", "Which of that day's touches it is: 1 for the first."),
            HouseFields.Length("since_last", "The time since the touch before it to the same group or member; without an end for the first."),
            HouseFields.Length("waited", "How long quiet hours or a cap made it wait."),
        ],
        [HouseQuestion.Mentions, HouseQuestion.Named]);
}
