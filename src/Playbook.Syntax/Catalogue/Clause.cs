using System.Collections.Immutable;

namespace Playbook.Syntax.Catalogue;

/// <summary>How often a clause may or must occur in its block; the members combine.</summary>
[Flags]
public enum Occurs
{
    /// <summary>At most once.</summary>
    Optional = 0,

    /// <summary>At least once.</summary>
    Required = 1,

    /// <summary>Any number of times.</summary>
    Repeated = 2,
}

/// <summary>
/// A clause that may stand in a construct's block. Either it has phrases (<c>price 34.90 CNY</c>), or it opens a construct of its
/// own (<c>offer flash_rice { … }</c>), or it defines a name (<c>segment at_risk = …</c>).
/// </summary>
/// <param name="Keyword">The word it begins with.</param>
/// <param name="Doc">One sentence on what it says.</param>
/// <param name="Example">A line of playbook, keyword included.</param>
public sealed record Clause(string Keyword, string Doc, string Example)
{
    /// <summary>The accepted phrases in the pattern language of the binder, for instance <c>&lt;count&gt; per group [per slot]</c>.</summary>
    public ImmutableArray<string> Phrases { get; init; } = [];

    public Occurs Occurs { get; init; } = Occurs.Optional;

    /// <summary>What holds when it is left out, in words; null where leaving it out is a diagnostic or means nothing.</summary>
    public string? Default { get; init; }

    /// <summary>The text that the fix for a missing clause inserts, keyword included.</summary>
    public string? InsertWhenMissing { get; init; }

    /// <summary>What the message adds where a quantity is outside of the range that the phrase states; null where the range says enough.</summary>
    public string? OutOfRange { get; init; }

    /// <summary>The construct that its braces open, if any.</summary>
    public Construct? Block { get; init; }

    /// <summary>True for <c>keyword name = phrase</c>. In YAML a mapping from names to phrases.</summary>
    public bool DefinesName { get; init; }

    /// <summary>True when the phrase is one text: in YAML the scalar is that text as it stands, quoted or not.</summary>
    public bool IsText => Phrases is ["<text>"];

    /// <summary>True when what follows the keyword is a name, in a block's head or before <c>=</c>.</summary>
    public bool IsNamed => DefinesName || Block?.Naming == Naming.Named;
}
