namespace Playbook.Syntax.Catalogue.Constructs;

internal static class EntryConstruct
{
    public static Construct Definition { get; } = new("entry", Naming.Named, "A way in that is always open: what members reach for when they are ready, which may be much later.", "entry test_drive { kind booking; place pinned, content_footer; leads_to dealer }")
    {
        Clauses =
        [
            new("kind", "What one gets there.", "kind booking") { Phrases = ["<kind: booking | purchase | trial | consultation | download>"], Occurs = Occurs.Required },
            new("place", "Where it stands.", "place pinned, content_footer") { Phrases = ["<place: pinned | content_footer | menu | profile | poster>, …"], Occurs = Occurs.Required },
            new("product", "The product that it is about.", "product car") { Phrases = ["<product: ref product>"] },
            new("leads_to", "Who takes over from there.", "leads_to dealer") { Phrases = ["<target: name>"], Occurs = Occurs.Required },
        ],
    };
}
