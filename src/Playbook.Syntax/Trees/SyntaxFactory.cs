using Playbook.Diagnostics;

namespace Playbook.Syntax.Trees;

/// <summary>Gives a position-free node its place and its typed view.</summary>
internal static class SyntaxFactory
{
    /// <summary>Places the meaning of a substituted word where the word stands.</summary>
    public static SyntaxNode Place(GreenSubstitution substitution, SyntaxNode parent, int position)
    {
        var node = Place(substitution.Replacement, parent, position);
        node.Anchor ??= TextSpan.FromBounds(position + substitution.LeadingTriviaWidth, position + substitution.Width);
        return node;
    }

    public static SyntaxNode Place(GreenNode green, SyntaxNode? parent, int position) => green.Kind switch
    {
        NodeKind.File => new FileSyntax(green, position),
        NodeKind.Clause => new ClauseSyntax(green, parent, position),
        NodeKind.Block => new BlockSyntax(green, parent, position),
        NodeKind.Phrase => new PhraseSyntax(green, parent, position),
        NodeKind.Chain => new ChainSyntax(green, parent, position),
        NodeKind.Word => new WordSyntax(green, parent, position),
        NodeKind.Literal => new LiteralSyntax(green, parent, position),
        NodeKind.Call => new CallSyntax(green, parent, position),
        NodeKind.List => new ListSyntax(green, parent, position),
        NodeKind.Parenthesized => new ParenthesizedSyntax(green, parent, position),
        NodeKind.Range => new RangeSyntax(green, parent, position),
        NodeKind.MemberAccess => new MemberAccessSyntax(green, parent, position),
        NodeKind.Unary => new UnarySyntax(green, parent, position),
        NodeKind.Binary => new BinarySyntax(green, parent, position),
        NodeKind.Skipped => new SkippedSyntax(green, parent, position),
        _ => throw new InvalidOperationException($"Node kind {green.Kind} has no view."),
    };
}
