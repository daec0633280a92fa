namespace Playbook.Compiler.HouseRules.Subjects;

internal static class CadenceSubject
{
    public static HouseSubject Definition { get; } = new(
        "cadence",
        "Each cadence, as it is written; what becomes of its touches is asked of a `touch`.",
        [
            HouseFields.Kind,
            HouseFields.Name("group", "group", "The group that it posts in; none where it sends."),
            HouseFields.Name("segment", "segment", "The segment that it sends to; none where it posts."),
            HouseFields.Carries,
            HouseFields.Name("offer", "offer", "The offer that it carries or announces."),
            HouseFields.OfferKindOf("offer_kind", "The kind of that offer.", mayLack: true),
            HouseFields.OneOf("set_off_by", ["calendar", "last_order", "join", "replenishment", "expiry", "event"], "What sets it off: the calendar, or something of each member."),
            HouseFields.Count("slots", "How many slots the calendar gives it over the period; none where each member sets it off.", mayLack: true),
            HouseFields.Count("most_per_day", "The most slots on one day.", mayLack: true),
            HouseFields.Count("most_per_week", "The most slots in one week, from Monday on.", mayLack: true),
            HouseFields.Count("priority", "Its priority: 0 where it states none."),
            HouseFields.Truth("has_message", "It says a text."),
            HouseFields.Count("message_length", "How many characters its text has as it is written, placeholders included.", mayLack: true),
            HouseFields.Documented,
        ],
        [HouseQuestion.Mentions, HouseQuestion.Named]);
}
