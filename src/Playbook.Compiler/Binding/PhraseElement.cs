using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>One element of a flattened phrase: an expression, or a comma between two of them.</summary>
public readonly record struct PhraseElement(ExpressionSyntax? Expression, TextSpan Span)
{
    public bool IsComma => Expression is null;

    public string? Word => (Expression as WordSyntax)?.Text;

    /// <summary>A name as a reference spells it: a word, or words joined by dots for what an instance of a template declares.</summary>
    public string? Name => Expression is MemberAccessSyntax path ? string.Join('.', path.Path.Select(word => word.Value)) : Word;

    public TokenKind Literal => Expression is LiteralSyntax literal ? literal.Token.Kind : TokenKind.None;

    public string Text => Expression is LiteralSyntax literal ? literal.Token.Text : Expression?.ToString() ?? ",";

    /// <summary>The value of a bare number.</summary>
    public decimal? Number => Literal == TokenKind.Number ? ParseNumber(Text) : null;

    /// <summary>The number and the unit of a quantity such as <c>30min</c>.</summary>
    public (decimal Value, string Unit)? Quantity
    {
        get
        {
            if (Literal != TokenKind.Quantity) return null;
            var text = Text;
            var digits = 0;
            while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] is '_' or '.')) digits++;
            return (ParseNumber(text.AsSpan(0, digits)), text[digits..]);
        }
    }

    /// <summary>Flattens a phrase: chains into their parts, lists of items into parts and commas.</summary>
    public static ImmutableArray<PhraseElement> Flatten(PhraseSyntax? phrase)
    {
        if (phrase is null) return [];
        if (phrase.ChildNodes is [ExpressionSyntax only] && phrase.Green.Children.Length == 1) return Flatten(only);
        var elements = ImmutableArray.CreateBuilder<PhraseElement>();
        Flatten(phrase, elements);
        return elements.DrainToImmutable();
    }

    // A chain or a phrase may stand within a chain where a word stands for it.
    private static void Flatten(SyntaxNode node, ImmutableArray<PhraseElement>.Builder elements)
    {
        foreach (var child in node.Children)
        {
            if (child is ChainSyntax or PhraseSyntax) Flatten((SyntaxNode)child, elements);
            else if (child is ExpressionSyntax expression) elements.Add(Of(expression));
            else if (child is SyntaxToken { Kind: TokenKind.Comma } comma) elements.Add(new PhraseElement(null, comma.Span));
        }
    }

    public static ImmutableArray<PhraseElement> Flatten(ExpressionSyntax expression)
    {
        if (expression is not ChainSyntax) return [Of(expression)];
        var elements = ImmutableArray.CreateBuilder<PhraseElement>();
        Flatten((SyntaxNode)expression, elements);
        return elements.DrainToImmutable();
    }

    private static PhraseElement Of(ExpressionSyntax expression) => new(expression, expression.Span);

    private static decimal ParseNumber(ReadOnlySpan<char> text)
    {
        if (text.Contains('_')) text = text.ToString().Replace("_", string.Empty, StringComparison.Ordinal);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : decimal.MaxValue;
    }
}
