using System.Collections.Immutable;
using Playbook.Syntax.Tokens;

namespace Playbook.Syntax.Trees;

/// <summary>A whole file: <c>playbook name { … }</c> and whatever else stands at the top.</summary>
public sealed class FileSyntax : SyntaxNode
{
    internal FileSyntax(GreenNode green, int position) : base(green, null, position) { }

    public ImmutableArray<ClauseSyntax> Clauses => ChildrenOf<ClauseSyntax>();
}

/// <summary>
/// One clause, <c>keyword head = value { … }</c>: a declaration such as <c>offer flash_rice { … }</c>, a property such as
/// <c>price 34.90 CNY</c>, or a definition such as <c>segment at_risk = …</c>.
/// </summary>
public sealed class ClauseSyntax : SyntaxNode
{
    internal ClauseSyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }

    /// <summary>The keyword. In YAML it may be implied (zero width, value set) for the second entry below one key.</summary>
    public SyntaxToken Keyword => FirstToken;

    /// <summary>What follows the keyword, up to <c>=</c> or the block: the name of a declaration, the phrase of a property.</summary>
    public PhraseSyntax? Head => PhraseAt(beforeEquals: true);

    /// <summary>What follows <c>=</c>.</summary>
    public PhraseSyntax? Value => PhraseAt(beforeEquals: false);

    public BlockSyntax? Block => HasBlock ? Child<BlockSyntax>() : null;

    /// <summary>Whether it has a block; no node is made to tell.</summary>
    public bool HasBlock
    {
        get
        {
            foreach (var child in Green.Children)
                if (child is GreenNode { Kind: NodeKind.Block }) return true;
            return false;
        }
    }

    private PhraseSyntax? PhraseAt(bool beforeEquals)
    {
        var seenEquals = false;
        var node = 0;
        foreach (var child in Green.Children)
        {
            if (child is GreenToken { Kind: TokenKind.Equals }) seenEquals = true;
            else if (child is GreenNode { Kind: NodeKind.Phrase } && seenEquals != beforeEquals) return (PhraseSyntax)ChildNodes[node];
            if (child is GreenNode) node++;
        }

        return null;
    }
}

/// <summary><c>{ clauses }</c></summary>
public sealed class BlockSyntax : SyntaxNode
{
    private ImmutableArray<ClauseSyntax> _clauses;

    internal BlockSyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }

    public ImmutableArray<ClauseSyntax> Clauses
    {
        get
        {
            if (_clauses.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref _clauses, ChildrenOf<ClauseSyntax>());
            return _clauses;
        }
    }
}

/// <summary>Expressions separated by commas.</summary>
public sealed class PhraseSyntax : SyntaxNode
{
    internal PhraseSyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }

    public ImmutableArray<ExpressionSyntax> Items => ChildrenOf<ExpressionSyntax>();
}

/// <summary>Tokens that fit nowhere.</summary>
public sealed class SkippedSyntax : SyntaxNode
{
    internal SkippedSyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }
}
