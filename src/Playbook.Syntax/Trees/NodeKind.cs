namespace Playbook.Syntax.Trees;

/// <summary>The kinds of node. They are generic on purpose: a new construct of the language adds a catalogue entry, not a kind.</summary>
public enum NodeKind
{
    /// <summary>A whole file: clauses and the end of the file.</summary>
    File,

    /// <summary><c>keyword head = value { … }</c>, each part but the keyword optional.</summary>
    Clause,

    /// <summary><c>{ clauses }</c></summary>
    Block,

    /// <summary>Expressions separated by commas: <c>Mon, Wed, Fri at 11:00</c>.</summary>
    Phrase,

    /// <summary>Two or more primaries side by side: <c>5 per group per slot</c>.</summary>
    Chain,

    /// <summary>A word: <c>flash_rice</c>.</summary>
    Word,

    /// <summary>A number, quantity, date, time or string.</summary>
    Literal,

    /// <summary><c>orders(fruit, 60d)</c></summary>
    Call,

    /// <summary><c>[长沙, 湘潭]</c></summary>
    List,

    /// <summary><c>( … )</c></summary>
    Parenthesized,

    /// <summary><c>1 .. 100</c>, <c>101 ..</c></summary>
    Range,

    /// <summary><c>flash_daily.every</c></summary>
    MemberAccess,

    /// <summary><c>not x</c>, <c>-x</c></summary>
    Unary,

    /// <summary><c>x and y</c>, <c>x &gt;= y</c>, <c>x / y</c>, <c>x where y</c></summary>
    Binary,

    /// <summary>Tokens that fit nowhere, kept so that the tree still prints the file.</summary>
    Skipped,
}
