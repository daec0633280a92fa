using System.Collections.Immutable;
using Playbook.Syntax.Tokens;

namespace Playbook.Syntax.Trees;

/// <summary>Anything that can stand between commas. A closed family.</summary>
public abstract class ExpressionSyntax : SyntaxNode
{
    private protected ExpressionSyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }
}

/// <summary>Two or more primaries side by side: <c>5 per group per slot</c>.</summary>
public sealed class ChainSyntax : ExpressionSyntax
{
    internal ChainSyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }

    public ImmutableArray<ExpressionSyntax> Parts => ChildrenOf<ExpressionSyntax>();
}

/// <summary>A word. Missing where recovery wanted an expression.</summary>
public sealed class WordSyntax : ExpressionSyntax
{
    internal WordSyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }

    public SyntaxToken Token => FirstToken;

    public string Text => Token.Value;
}

/// <summary>A number, quantity, date, time or string.</summary>
public sealed class LiteralSyntax : ExpressionSyntax
{
    internal LiteralSyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }

    public SyntaxToken Token => FirstToken;
}

/// <summary><c>orders(fruit, 60d)</c></summary>
public sealed class CallSyntax : ExpressionSyntax
{
    internal CallSyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }

    public SyntaxToken Name => FirstToken;

    public ImmutableArray<ExpressionSyntax> Arguments => Child<PhraseSyntax>()?.Items ?? [];
}

/// <summary><c>[长沙, 湘潭, 株洲]</c></summary>
public sealed class ListSyntax : ExpressionSyntax
{
    internal ListSyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }

    public ImmutableArray<ExpressionSyntax> Items => Child<PhraseSyntax>()?.Items ?? [];
}

/// <summary><c>( … )</c></summary>
public sealed class ParenthesizedSyntax : ExpressionSyntax
{
    internal ParenthesizedSyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }

    public ExpressionSyntax Expression => Child<ExpressionSyntax>()!;
}

/// <summary><c>1 .. 100</c>, both ends included; <c>101 ..</c> is open upwards.</summary>
public sealed class RangeSyntax : ExpressionSyntax
{
    internal RangeSyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }

    public ExpressionSyntax Lower => Child<ExpressionSyntax>()!;

    public ExpressionSyntax? Upper => Child<ExpressionSyntax>(skip: 1);
}

/// <summary><c>flash_daily.every</c></summary>
public sealed class MemberAccessSyntax : ExpressionSyntax
{
    internal MemberAccessSyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }

    /// <summary>The words between the dots.</summary>
    public ImmutableArray<SyntaxToken> Path => [.. ChildTokens.Where(t => t.Kind == TokenKind.Word)];
}

/// <summary><c>not x</c>, <c>-x</c></summary>
public sealed class UnarySyntax : ExpressionSyntax
{
    internal UnarySyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }

    public SyntaxToken Operator => FirstToken;

    public ExpressionSyntax Operand => Child<ExpressionSyntax>()!;
}

/// <summary>
/// <c>x and y</c>, <c>x &gt;= y</c>, <c>x / y</c>, <c>x where y</c>. From loosest to tightest: where; or; and; not; comparisons;
/// + -; * /; then words side by side (a <see cref="ChainSyntax"/>).
/// </summary>
public sealed class BinarySyntax : ExpressionSyntax
{
    internal BinarySyntax(GreenNode green, SyntaxNode? parent, int position) : base(green, parent, position) { }

    public ExpressionSyntax Left => Child<ExpressionSyntax>()!;

    /// <summary>The operator, or the first of the two words of <c>not in</c>.</summary>
    public SyntaxToken Operator => FirstToken;

    public ExpressionSyntax Right => Child<ExpressionSyntax>(skip: 1)!;
}
