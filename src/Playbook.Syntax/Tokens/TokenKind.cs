namespace Playbook.Syntax.Tokens;

/// <summary>The kinds of token; both spellings are reduced to them before they are parsed.</summary>
public enum TokenKind
{
    None,

    /// <summary>A run of letters, digits and underscores that starts with a letter of any script: <c>offer</c>, <c>老客户</c>.</summary>
    Word,

    /// <summary>A bare number: <c>500</c>, <c>60_000</c>, <c>29.90</c>.</summary>
    Number,

    /// <summary>A number with its unit attached: <c>30min</c>, <c>7d</c>, <c>25%</c>.</summary>
    Quantity,

    /// <summary>An ISO date: <c>2018-04-02</c>.</summary>
    Date,

    /// <summary>A time of day: <c>10:00</c>.</summary>
    Time,

    /// <summary>A local date and time: <c>2018-04-04T10:00</c>.</summary>
    DateTime,

    /// <summary>A text in double quotes; in YAML the scalar of a clause whose phrase is a text.</summary>
    String,

    OpenBrace,
    CloseBrace,
    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    Comma,
    Dot,
    DotDot,
    Equals,
    EqualsEquals,
    NotEquals,
    LessOrEqual,
    GreaterOrEqual,
    Less,
    Greater,
    Plus,
    Minus,
    Star,
    Slash,

    /// <summary>The end of a clause: a line break that counts, or <c>;</c>. In YAML it is implied.</summary>
    EndOfClause,

    /// <summary>A character or an unfinished literal that belongs to no token. The lexer never fails: it emits this.</summary>
    Bad,

    EndOfFile,
}
