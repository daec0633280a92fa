using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Outlines;

/// <summary>What an outline says, without its layout: the tokens and the comments in order. Two spellings of one playbook say the same.</summary>
internal sealed class OutlineWords
{
    private List<string> Tokens { get; } = [];

    private List<string> Comments { get; } = [];

    /// <summary>Whether a file was read without a finding and says the same as an outline.</summary>
    public static bool AreSame(OutlineScope outline, SyntaxTree tree) => tree.Diagnostics.IsEmpty && Of(outline).Equal(Of(OutlineReader.Read(tree)));

    private static OutlineWords Of(OutlineScope scope)
    {
        var words = new OutlineWords();
        words.Add(scope);
        return words;
    }

    private bool Equal(OutlineWords other) =>
        Tokens.SequenceEqual(other.Tokens, StringComparer.Ordinal) && Comments.SequenceEqual(other.Comments, StringComparer.Ordinal);

    private void Add(OutlineScope scope)
    {
        foreach (var item in scope.Items)
        {
            switch (item)
            {
                case OutlineComment comment: Comments.Add(comment.Words.Trim()); break;
                case OutlineGroup group:
                    Comment(group.Trailing);
                    Add(group.Scope);
                    break;
                case OutlineClause clause: Add(clause); break;
                default: throw new InvalidOperationException($"{item.GetType().Name} says nothing.");
            }
        }
    }

    private void Add(OutlineClause clause)
    {
        Tokens.Add(clause.Keyword);
        Add(clause.Head);
        if (clause.Value is not null)
        {
            Tokens.Add("=");
            Add(clause.Value);
        }

        Comment(clause.Trailing);
        if (clause.Block is null) return;
        Tokens.Add("{");
        Add(clause.Block);
        Tokens.Add("}");
        Comment(clause.Closing);
    }

    private void Add(List<PhrasePart> phrase)
    {
        foreach (var part in phrase)
        {
            if (part.Token is { } token) Tokens.Add($"{token.Kind} {token.Value}");
            else Comment(part.Comment);
        }
    }

    private void Comment(string? words)
    {
        if (words is not null) Comments.Add(words.Trim());
    }
}
