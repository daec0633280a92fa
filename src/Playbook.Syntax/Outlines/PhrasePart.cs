using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Outlines;

/// <summary>A token of a phrase with the kind of node that holds it, or a comment among the tokens.</summary>
internal readonly record struct PhrasePart(GreenToken? Token, NodeKind Parent, string? Comment, bool OwnLine)
{
    public static PhrasePart Of(GreenToken token, NodeKind parent) => new(token, parent, null, false);

    public static PhrasePart Of(string comment, bool ownLine) => new(null, NodeKind.Phrase, comment, ownLine);

    /// <summary>The token as the DSL spells it; empty for a comment.</summary>
    public string Text => Token switch
    {
        null => string.Empty,
        { Kind: TokenKind.String } text => DslLiteral.Of(text),
        var token => token.Value,
    };
}
