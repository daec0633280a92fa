using Playbook.Diagnostics;

namespace Playbook.Syntax.Outlines;

/// <summary>Something that stands on lines of its own in a playbook, whichever spelling it is written in.</summary>
internal abstract class OutlineItem
{
    /// <summary>True when a blank line stands before it.</summary>
    public bool Blank { get; set; }
}

/// <summary>A comment on a line of its own.</summary>
/// <param name="words">What stands behind the mark; a doc comment begins with another slash.</param>
internal sealed class OutlineComment(string words) : OutlineItem
{
    public string Words { get; } = words;
}

/// <summary>One clause, with the comments that stand on its lines.</summary>
internal sealed class OutlineClause(string keyword, TextSpan span) : OutlineItem
{
    public string Keyword { get; } = keyword;

    public TextSpan Span { get; } = span;

    public List<PhrasePart> Head { get; } = [];

    /// <summary>What follows <c>=</c>; null where no <c>=</c> stands.</summary>
    public List<PhrasePart>? Value { get; set; }

    public OutlineScope? Block { get; set; }

    /// <summary>The comment behind the clause, or behind the <c>{</c> of its block.</summary>
    public string? Trailing { get; set; }

    /// <summary>The comment behind the <c>}</c> of its block.</summary>
    public string? Closing { get; set; }
}

/// <summary>What YAML writes below one key: <c>offer:</c> and the offers, or a list of the clauses with one keyword.</summary>
internal sealed class OutlineGroup(string keyword) : OutlineItem
{
    public string Keyword { get; } = keyword;

    public string? Trailing { get; set; }

    public OutlineScope Scope { get; } = new(null);
}
