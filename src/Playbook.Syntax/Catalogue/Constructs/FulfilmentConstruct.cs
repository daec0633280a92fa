namespace Playbook.Syntax.Catalogue.Constructs;

internal static class FulfilmentConstruct
{
    public static Construct Definition { get; } = new("fulfilment", Naming.Named, "How goods reach those who bought them.", "fulfilment next_day { cutoff 23:00; radius 1km; capacity 400 parcels per pickup_point per day; on_full next_day }")
    {
        Clauses =
        [
            new("cutoff", "Orders up to this time of day go out with the next round.", "cutoff 23:00") { Phrases = ["<time>"], Occurs = Occurs.Required },
            new("arrives_within", "From the cutoff to the goods' arrival.", "arrives_within 24h") { Phrases = ["<duration above 0min>"], Default = "nothing is promised" },
            new("radius", "How far from its pickup point or store it reaches.", "radius 1km") { Phrases = ["<distance above 0m>"], Default = "anywhere" },
            new("capacity", "How many parcels a day.", "capacity 400 parcels per pickup_point per day") { Phrases = ["<count from 1> parcel(s) <scope: per pickup_point | per store | in total> per day"], Default = "no limit" },
            new("on_full", "What happens to orders above the capacity.", "on_full next_day") { Phrases = ["<policy: next_day | stop_orders>"], InsertWhenMissing = "on_full next_day" },
            new("applies_to", "The products that go out this way.", "applies_to cherry") { Phrases = ["<product: ref product>, …"], Default = "everything" },
        ],
    };
}
