namespace Playbook.Syntax.Catalogue.Constructs;

internal static class MatchConstruct
{
    public static Construct Definition { get; } = new("match", Naming.Named, "对症下药: what each answer to a survey gets.", "match remedy { by pain; when 没时间 = short_course; otherwise none }")
    {
        Clauses =
        [
            new("by", "The survey whose answer decides.", "by pain") { Phrases = ["<survey: ref survey>"], Occurs = Occurs.Required },
            new("when", "The offer for one answer.", "when 没时间 = short_course") { Phrases = ["none", "<offer: ref offer>"], DefinesName = true, Occurs = Occurs.Repeated },
            new("otherwise", "The offer for any other answer.", "otherwise none") { Phrases = ["none", "<offer: ref offer>"] },
        ],
    };
}
