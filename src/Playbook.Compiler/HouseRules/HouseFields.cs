using System.Collections.Immutable;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Syntax.Catalogue;

namespace Playbook.Compiler.HouseRules;

/// <summary>Fields of each kind, as the subjects state them.</summary>
internal static class HouseFields
{
    private static readonly ImmutableArray<string> s_days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private static readonly ImmutableArray<string> s_offerKinds = [.. OfferKind.All.Select(kind => kind.Word)];

    public static HouseField Documented { get; } = Truth("documented", "A `///` comment stands above it.");

    public static HouseField Carries { get; } = OneOf("carries", ["offer", "teaser", "content"], "Whether it carries an offer, announces one, or is content: for a message to members, a plain one.");

    public static HouseField Kind { get; } = OneOf("kind", ["post", "send"], "Whether it speaks to a group or to members one by one.");

    public static HouseField Count(string word, string doc, bool mayLack = false) => new(word, HouseFieldKind.Count, doc) { MayLack = mayLack };

    public static HouseField Money(string word, string doc, bool mayLack = false) => new(word, HouseFieldKind.Money, doc) { MayLack = mayLack };

    public static HouseField Share(string word, string doc, bool mayLack = false) => new(word, HouseFieldKind.Share, doc) { MayLack = mayLack };

    public static HouseField Length(string word, string doc, bool mayLack = false) => new(word, HouseFieldKind.Length, doc) { MayLack = mayLack };

    public static HouseField Truth(string word, string doc) => new(word, HouseFieldKind.Truth, doc);

    public static HouseField Name(string word, string of, string doc) => new(word, HouseFieldKind.Name, doc) { Of = of, MayLack = true };

    public static HouseField OneOf(string word, ImmutableArray<string> words, string doc, bool mayLack = false) => new(word, HouseFieldKind.Word, doc) { Words = words, MayLack = mayLack };

    public static HouseField Day(string doc) => OneOf("day", s_days, doc);

    public static HouseField OfferKindOf(string word, string doc, bool mayLack) => OneOf(word, s_offerKinds, doc, mayLack);

    /// <summary>A field that is one of the words between which a clause of the catalogue chooses.</summary>
    public static HouseField AsIn(string construct, string clause, string doc) =>
        OneOf(clause, Options(PatternParser.Parse(LanguageCatalogue.Playbook.Find(construct)!.Block!.Find(clause)!.Phrases[0])), doc, mayLack: true);

    private static ImmutableArray<string> Options(PatternNode node) => node switch
    {
        PatternNode.Choice choice => choice.Options,
        PatternNode.Sequence sequence => [.. sequence.Items.SelectMany(item => Options(item))],
        _ => [],
    };
}
