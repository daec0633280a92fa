namespace Playbook.Syntax.Catalogue.Constructs;

internal static class CapConstruct
{
    public static Construct Definition { get; } = new("cap", Naming.Named, "A limit on touches: posts are counted per group, sends per member, and either of them per store or in total, as the quota of a platform does.", "cap direct { count 2 per member per rolling 7d; on_cap skip }")
    {
        Clauses =
        [
            new("count", "How many touches, of whom, in which window.", "count 6 per group per calendar day") { Phrases = ["<count from 1> <scope: per group | per member | per store | in total> per <window>"], Occurs = Occurs.Required, OutOfRange = "a cap of 0 would block every touch; remove the cadence, or leave it out by `without` in a scenario" },
            new("applies_to", "The cadences that it counts.", "applies_to flash_daily, promo_days") { Phrases = ["<cadence: ref cadence>, …"], Default = "all posts (per group) or all sends (per member)" },
            new("kind", "What a cap per store or in total counts.", "kind posts") { Phrases = ["<kind: posts | sends>"], Default = "posts and sends" },
            new("on_cap", "What happens to a touch over the limit. `delay` lets it wait until there is room again, however long; `delay up to 2h` lets it wait that long and then skips it; `skip` leaves it out, and the forecast counts it as skipped; `drop` leaves it out just so, but counts it as dropped, for touches that are not missed.", "on_cap delay up to 2h") { Phrases = ["<policy: skip | delay | drop>", "delay up to <most: duration above 0min>"], Occurs = Occurs.Required, InsertWhenMissing = "on_cap skip" },
        ],
    };
}
