using Playbook.Syntax.Catalogue;

namespace Playbook.Syntax.Formatting;

/// <summary>How wide a formatted line may be, and the catalogue that says how YAML spells a clause. There is nothing to choose but in code.</summary>
public sealed record FormatOptions
{
    public static FormatOptions Default { get; } = new();

    /// <summary>Columns of a line; a wide character of Chinese or Japanese takes two.</summary>
    public int Width { get; init; } = 100;

    public Construct File { get; init; } = LanguageCatalogue.File;
}
