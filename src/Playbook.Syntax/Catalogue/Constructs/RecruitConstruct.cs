namespace Playbook.Syntax.Catalogue.Constructs;

internal static class RecruitConstruct
{
    public static Construct Definition { get; } = new("recruit", Naming.Named, "Shoppers are asked to join, for instance at the till.", "recruit cashier_scan { into store_group; pays cashier; tier first { … } }")
    {
        Clauses =
        [
            new("into", "The group that they join.", "into store_group") { Phrases = ["<group: ref group>"], Occurs = Occurs.Required },
            new("traffic", "基础流量 base: people who come by anyway. 裂变流量 fission: people whom members bring.", "traffic base") { Phrases = ["<traffic: base | fission>"] },
            new("via", "Where the code is seen.", "via till, poster, leaflet") { Phrases = ["<place: till | poster | stand | leaflet | package | link | event>, …"] },
            new("pays", "Who is paid for a join.", "pays cashier") { Phrases = ["<payee: name>"] },
            new("tier", "What a join pays, by how many came before.", "tier first { … }") { Block = TierConstruct.Definition, Occurs = Occurs.Repeated },
            new("stop_at", "Recruiting stops there.", "stop_at 3_500 joins per store") { Phrases = ["<count from 1> join(s) <scope: per group | per store | in total>"], Default = "it goes on as long as a phase allows it" },
        ],
    };
}
