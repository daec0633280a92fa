namespace Playbook.Syntax.Trees;

/// <summary>
/// An element of the position-free inner tree. It knows its width but not its place, so that unchanged parts can be shared
/// between versions of a file; <see cref="SyntaxNode"/> and <see cref="SyntaxToken"/> add the place.
/// </summary>
public abstract class GreenElement
{
    /// <summary>Length in UTF-16 units, leading trivia included.</summary>
    public abstract int Width { get; }

    /// <summary>Width of the white space, comments and YAML punctuation before the first token's text.</summary>
    public abstract int LeadingTriviaWidth { get; }

    /// <summary>True when anything below was made up by recovery or skipped: follow-on findings there are muted.</summary>
    public abstract bool ContainsErrors { get; }

    /// <summary>Writes the exact source text.</summary>
    public abstract void WriteTo(TextWriter writer);

    public override string ToString()
    {
        using var writer = new StringWriter();
        WriteTo(writer);
        return writer.ToString();
    }
}
