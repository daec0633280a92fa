using System.Collections.Immutable;
using Playbook.Syntax.Catalogue.Constructs;

namespace Playbook.Syntax.Catalogue;

/// <summary>All constructs of the language, reached from the file's root. One construct, one file in <c>Constructs/</c>.</summary>
public static class LanguageCatalogue
{
    /// <summary>What may stand at the top of a file.</summary>
    public static Construct File { get; } = new("file", Naming.None, "A playbook file holds one playbook, or one library for playbooks to use.", "playbook my_shop { … }")
    {
        Clauses =
        [
            new("playbook", "The campaign that the file describes.", "playbook my_shop { … }") { Block = PlaybookConstruct.Definition, Occurs = Occurs.Required },
            new("library", "Declarations that playbooks share.", "library spring_offers { … }") { Block = LibraryConstruct.Definition },
        ],
    };

    /// <summary>The construct of <c>playbook</c>.</summary>
    public static Construct Playbook => PlaybookConstruct.Definition;

    /// <summary>The construct of <c>library</c>.</summary>
    public static Construct Library => LibraryConstruct.Definition;

    /// <summary>The construct of <c>template</c>.</summary>
    public static Construct Template => TemplateConstruct.Definition;

    /// <summary>Every construct but the file itself, each once, outer ones first.</summary>
    public static ImmutableArray<Construct> Constructs { get; } = [.. Below(File).Distinct()];

    /// <summary>The constructs in whose block a clause with this keyword may stand.</summary>
    /// <remarks>A clause that several constructs share, as a library shares a playbook's, belongs to the first of them.</remarks>
    public static IEnumerable<Construct> ConstructsWith(string keyword) => Constructs
        .Where(construct => construct.Find(keyword) is not null)
        .DistinctBy(construct => construct.Find(keyword), ReferenceEqualityComparer.Instance);

    /// <summary>The keyword of the block in which a construct stands first, where another shares its own keyword; null where none does.</summary>
    public static string? HomeOf(Construct construct) => Constructs.Count(other => other.Keyword == construct.Keyword) == 1 ? null
        : Constructs.First(outer => outer.Clauses.Any(clause => ReferenceEquals(clause.Block, construct))).Keyword;

    private static IEnumerable<Construct> Below(Construct construct) =>
        construct.Clauses.Select(clause => clause.Block).OfType<Construct>().SelectMany(block => Below(block).Prepend(block));
}
