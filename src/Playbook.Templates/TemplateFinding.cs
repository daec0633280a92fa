namespace Playbook.Templates;

public enum TemplateFindingKind
{
    /// <summary>The template does not parse; the text says why.</summary>
    SyntaxError,

    /// <summary>The text is a placeholder in single braces, such as <c>{offer.price}</c>, which members would read as it stands.</summary>
    SingleBraces,

    /// <summary>The text is a variable or a function that does not exist.</summary>
    UnknownVariable,

    /// <summary>The text is a path such as <c>offer.prise</c>, whose object exists.</summary>
    UnknownMember,

    /// <summary>A post speaks of one member; the text is the path.</summary>
    MemberInPost,

    /// <summary>The text is a statement that messages may not use, such as <c>import</c>.</summary>
    Forbidden,

    /// <summary>A text is compared, reckoned with or filtered as a number or a list; the text is its path.</summary>
    WrongType,

    /// <summary>The text is the path of a value that this message never has.</summary>
    AbsentValue,

    /// <summary>A branch asks for a value that this message never has, and there is no other branch; the text is its path.</summary>
    MissingBranch,
}

/// <summary>Something wrong inside a template.</summary>
/// <param name="Kind">What.</param>
/// <param name="Start">Offset inside the template's text.</param>
/// <param name="Length">In UTF-16 units; at least 1 unless at the end of the text.</param>
/// <param name="Text">The words that it is about.</param>
public sealed record TemplateFinding(TemplateFindingKind Kind, int Start, int Length, string Text)
{
    /// <summary>What was most likely meant, if anything is near.</summary>
    public string? Suggestion { get; init; }

    /// <summary>True where the suggestion is the whole text's place made right, not a word that is near.</summary>
    public bool IsCorrection { get; init; }
}
