namespace Playbook.Syntax.Catalogue.Constructs;

internal static class SettlementConstruct
{
    public static Construct Definition { get; } = new("settlement", Naming.Named, "What is paid to the one who honours a voucher or delivers what another sold.", "settlement redeemed { to issuing_merchant; pay 60% of face_value }")
    {
        Clauses =
        [
            new("to", "Who is paid: a party, or the merchant that issued what was redeemed.", "to issuing_merchant") { Phrases = ["issuing_merchant", "<party: ref party>"], Occurs = Occurs.Required },
            new("pay", "What is paid, of which base.", "pay 60% of face_value") { Phrases = ["<percent above 0% to 100%> of face_value", "<percent above 0% to 100%> of <pay_base>", "<money above 0> per redemption"], Occurs = Occurs.Required },
            new("applies_to", "The offers that it settles.", "applies_to city_pass") { Phrases = ["<offer: ref offer>, …"], Default = "all offers" },
            new("settle", "When it is paid.", "settle 7d after redemption") { Phrases = ["<duration> after <event: redemption | order | pickup | delivery>"], Default = "as soon as it is redeemed" },
        ],
    };
}
