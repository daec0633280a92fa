namespace Playbook.Syntax.Catalogue.Constructs;

internal static class GatheringConstruct
{
    public static Construct Definition { get; } = new("gathering", Naming.Named, "Something pleasant that a group does together. Joy makes members talk, and talk brings members.", "gathering owners_day { kind offline; in car_club; dates 2026-05-20; seats 60 members; by owner }")
    {
        Clauses =
        [
            new("kind", "What it is.", "kind offline") { Phrases = ["<kind: offline | festival | game | lecture | anniversary>"], Occurs = Occurs.Required },
            new("in", "The group that it is for.", "in car_club") { Phrases = ["<group: ref group>"], Default = "all groups" },
            new("dates", "The days on which it takes place.", "dates 2026-05-20") { Phrases = ["<date>, …"], Occurs = Occurs.Required },
            new("place", "Where.", "place \"厂区\"") { Phrases = ["<text>"] },
            new("by", "The roles that hold it, or `staff`.", "by owner") { Phrases = ["<role: name>, …"], Default = "the staff" },
            new("seats", "How many can come.", "seats 60 members") { Phrases = ["<count from 1> member(s)"], Default = "unlimited" },
        ],
    };
}
