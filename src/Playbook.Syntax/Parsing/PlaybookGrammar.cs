using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Superpower.Model;
using static Playbook.Syntax.Parsing.Rules;
using Rule = Superpower.TokenListParser<Playbook.Syntax.Tokens.TokenKind, Playbook.Syntax.Trees.GreenElement>;

namespace Playbook.Syntax.Parsing;

/// <summary>
/// The grammar of both spellings; <c>grammar/playbook.ebnf</c> is the same for people. Its fields are the productions. They belong to one
/// parse, not to the class, because green tokens and findings live in that parse's context.
/// </summary>
internal sealed class PlaybookGrammar
{
    private static readonly TokenSet AfterHead = Recover.Always.With(TokenKind.Equals);
    private static readonly TokenSet InParens = Recover.Always.With(TokenKind.CloseParen);
    private static readonly TokenSet InBrackets = Recover.Always.With(TokenKind.CloseBracket);

    public readonly Rule File;
    public readonly Rule Block;
    public readonly Rule Clause;
    public readonly Rule Head;
    public readonly Rule Definition;
    public readonly Rule Phrase;
    public readonly Rule Expression;
    public readonly Rule Disjunction;
    public readonly Rule Conjunction;
    public readonly Rule Negation;
    public readonly Rule Comparison;
    public readonly Rule Sum;
    public readonly Rule Product;
    public readonly Rule Chain;
    public readonly Rule Primary;

    private readonly ParseContext _context;

    public PlaybookGrammar(ParseContext context)
    {
        _context = context;

        // Productions name each other in a circle: those named before they are made are reached through a reference.
        Rule expression = input => Expression!(input);
        Rule phrase = input => Phrase!(input);
        Rule negation = input => Negation!(input);
        Rule clauses = input => Clauses(input);

        var literal = Leaf(context, NodeKind.Literal);
        var parenthesized = Node(NodeKind.Parenthesized,
            Token(context, TokenKind.OpenParen),
            expression.RequiredExpression(context).RecoverAt(context, InParens),
            Closing(TokenKind.CloseParen)).NestedExpression(context);
        var list = Node(NodeKind.List,
            Token(context, TokenKind.OpenBracket),
            phrase.Optional().RecoverAt(context, InBrackets),
            Closing(TokenKind.CloseBracket)).NestedExpression(context);
        var call = Node(NodeKind.Call,
            Token(context, TokenKind.Word),
            Token(context, TokenKind.OpenParen),
            phrase.Optional().RecoverAt(context, InParens),
            Closing(TokenKind.CloseParen)).NestedExpression(context);
        var name = Required.RequiredToken(context, TokenKind.Word, Findings.NoName);
        var members = Sequence(Token(context, TokenKind.Dot), name).Repeat();
        var path = Node(NodeKind.MemberAccess, Token(context, TokenKind.Word), members);
        var word = Leaf(context, NodeKind.Word);
        Rule named = input => context.KindAfter(input) switch
        {
            _ when TokenFacts.IsReserved(context.At(input).Value) || IsMembership(context, input) => Fail(input),
            TokenKind.OpenParen => call(input),
            TokenKind.Dot => path(input),
            _ => word(input),
        };
        Primary = Choose(context,
            (TokenKind.Word, named), (TokenKind.Number, literal), (TokenKind.Quantity, literal), (TokenKind.Date, literal),
            (TokenKind.Time, literal), (TokenKind.DateTime, literal), (TokenKind.String, literal),
            (TokenKind.OpenParen, parenthesized), (TokenKind.OpenBracket, list));
        Rule signed = input => context.KindAt(input) == TokenKind.Minus ? Signed!(input) : Primary(input);
        Signed = Node(NodeKind.Unary, Token(context, TokenKind.Minus), signed.RequiredExpression(context)).NestedExpression(context);

        Chain = Chains.Chain(context, signed, Primary);
        Product = Chain.LeftAssociative(context, IsMultiplicative);
        Sum = Product.LeftAssociative(context, IsAdditive);
        Comparison = Sum.LeftAssociative(context, IsComparison);
        var not = Node(NodeKind.Unary, Word(context, "not"), negation.RequiredExpression(context)).NestedExpression(context);
        Negation = input => context.IsWord(input, "not") ? not(input) : Comparison(input);
        Conjunction = Negation.Associative(context, "and");
        Disjunction = Conjunction.Associative(context, "or");
        Expression = Disjunction.LeftAssociative(context, (c, input) => c.IsWord(input, "where")).UnlessPlain(context);

        Phrase = Node(NodeKind.Phrase, Expression, Sequence(Token(context, TokenKind.Comma), Expression.RequiredExpression(context)).Repeat());
        var required = Node(NodeKind.Phrase,
            Expression.RequiredExpression(context), Sequence(Token(context, TokenKind.Comma), Expression.RequiredExpression(context)).Repeat());

        Block = Node(NodeKind.Block, Token(context, TokenKind.OpenBrace), clauses, Closing(TokenKind.CloseBrace)).NestedBlock(context);
        Definition = Sequence(Token(context, TokenKind.Equals), required.RecoverAt(context, Recover.Always));
        // `fatigue.half_life = 15d`: what follows the keyword's first word is read as the head.
        var rest = Node(NodeKind.Phrase, Node(NodeKind.MemberAccess, Token(context, TokenKind.Dot), name, members));
        Head = input => context.KindAt(input) == TokenKind.Dot ? rest(input) : Phrase(input);
        Clause = Scoped(Node(NodeKind.Clause,
            Keyword, Head.Optional().RecoverAt(context, AfterHead), Definition.Optional(), BlockOfClause, EndOfClause));
        File = Node(NodeKind.File, clauses, Token(context, TokenKind.EndOfFile));
    }

    private Rule Signed { get; }

    // Clauses up to the end of the block or of the file, with what is no clause between them.
    private TokenListParserResult<TokenKind, GreenElement> Clauses(TokenList<TokenKind> input)
    {
        var clauses = ImmutableArray.CreateBuilder<GreenElement>();
        var rest = input;
        while (_context.KindAt(rest) is not TokenKind.EndOfFile and var kind && (kind != TokenKind.CloseBrace || _context.Depth == 0))
        {
            var next = kind switch
            {
                TokenKind.EndOfClause => Take(_context, rest),
                TokenKind.Word when !TokenFacts.IsReserved(_context.At(rest).Value) => Clause(rest),
                _ => Stray(rest),
            };
            Append(clauses, next.Value);
            rest = next.Remainder;
        }

        return Give(new GreenSplice(clauses.DrainToImmutable()), input, rest);
    }

    // A line that begins with no keyword. Its block, if it has one, is read all the same.
    private TokenListParserResult<TokenKind, GreenElement> Stray(TokenList<TokenKind> input)
    {
        var outer = _context.Muted;
        _context.Muted = false;
        _context.Report(input, Findings.NoKeyword);
        var rest = input;
        GreenElement skipped;
        if (_context.KindAt(input) is TokenKind.Bad or TokenKind.CloseBrace)
        {
            // Bad characters before a clause do not spoil the clause.
            skipped = new GreenNode(NodeKind.Skipped, [_context.At(rest)]);
            rest = rest.ConsumeToken().Remainder;
        }
        else
        {
            skipped = _context.KindAt(input) == TokenKind.OpenBrace ? GreenSplice.Nothing : Recover.Skip(_context, ref rest, Recover.Always);
            if (_context.KindAt(rest) == TokenKind.OpenBrace)
            {
                var block = Block(rest);
                var children = ImmutableArray.CreateBuilder<GreenElement>();
                children.Add(Required.Missing(TokenKind.Word));
                Append(children, skipped);
                Append(children, block.Value);
                skipped = new GreenNode(NodeKind.Clause, children.DrainToImmutable());
                rest = block.Remainder;
            }
        }

        _context.Muted = outer;
        return Give(skipped, input, rest);
    }

    private TokenListParserResult<TokenKind, GreenElement> Keyword(TokenList<TokenKind> input) => Take(_context, input);

    private TokenListParserResult<TokenKind, GreenElement> BlockOfClause(TokenList<TokenKind> input)
    {
        if (_context.KindAt(input) == TokenKind.OpenBrace) return Block(input);
        if (_context.KindAt(input) != TokenKind.EndOfClause || _context.KindAfter(input) != TokenKind.OpenBrace)
            return Give(GreenSplice.Nothing, input, input);
        _context.Report(input, Findings.BraceOnNextLine);
        var block = Block(input.ConsumeToken().Remainder);
        return Give(new GreenSplice([new GreenNode(NodeKind.Skipped, [_context.At(input)]), block.Value]), input, block.Remainder);
    }

    private TokenListParserResult<TokenKind, GreenElement> EndOfClause(TokenList<TokenKind> input)
    {
        switch (_context.KindAt(input))
        {
            case TokenKind.EndOfClause: return Take(_context, input);
            case TokenKind.CloseBrace or TokenKind.EndOfFile: return Give(GreenSplice.Nothing, input, input);
            default:
                _context.Report(input, Findings.NoLineBreak);
                return Give(Required.Missing(TokenKind.EndOfClause), input, input);
        }
    }

    // Each clause is complained about at most once, whatever was wrong around it.
    private Rule Scoped(Rule clause) => input =>
    {
        var outer = _context.Muted;
        _context.Muted = false;
        var result = clause(input);
        _context.Muted = outer;
        return result;
    };

    private Rule Closing(TokenKind kind)
    {
        var open = kind switch
        {
            TokenKind.CloseParen => TokenKind.OpenParen,
            TokenKind.CloseBracket => TokenKind.OpenBracket,
            _ => TokenKind.OpenBrace,
        };
        return Required.RequiredToken(_context, kind, (context, input) =>
        {
            var at = context.OpenerOf(input, open, kind);
            var end = context.Before(input) is { } before ? context.SpanOf(before).End : at.End;
            var closing = kind switch { TokenKind.CloseParen => ")", TokenKind.CloseBracket => "]", _ => "}" };
            return Findings.Create(SyntaxDiagnostics.UnclosedBracket, context, at, context.Source.ToString(at), closing)
                .With(Fix.Complete($"add the missing `{closing}`", end, closing));
        });
    }

    private static bool IsMultiplicative(ParseContext context, TokenList<TokenKind> input) => context.KindAt(input) is TokenKind.Star or TokenKind.Slash;

    private static bool IsAdditive(ParseContext context, TokenList<TokenKind> input) => context.KindAt(input) is TokenKind.Plus or TokenKind.Minus;

    private static bool IsComparison(ParseContext context, TokenList<TokenKind> input) =>
        context.KindAt(input) is >= TokenKind.EqualsEquals and <= TokenKind.Greater || IsMembership(context, input) || IsExclusion(context, input);

    // `in` compares only before a list; elsewhere it is a word like any other: `post flash_rice in store_group`.
    private static bool IsMembership(ParseContext context, TokenList<TokenKind> input) =>
        context.IsWord(input, "in") && context.KindAfter(input) == TokenKind.OpenBracket;

    // `not` after a value can mean nothing else.
    private static bool IsExclusion(ParseContext context, TokenList<TokenKind> input) =>
        context.IsWord(input, "not") && context.IsWord(input.ConsumeToken().Remainder, "in");
}
