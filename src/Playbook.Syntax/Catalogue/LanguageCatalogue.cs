namespace Playbook.Syntax.Catalogue;

/// <summary>All constructs of the language, reached from the file's root.</summary>
public static partial class LanguageCatalogue
{
    /// <summary>What may stand at the top of a file.</summary>
    public static Construct File { get; } = new("file", Naming.None, "A playbook file.", "playbook my_shop { … }")
    {
        Clauses = [],
    };
}
