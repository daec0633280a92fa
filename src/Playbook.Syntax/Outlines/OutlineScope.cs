namespace Playbook.Syntax.Outlines;

/// <summary>The items of a file, of a block, or below a key of YAML.</summary>
/// <param name="owner">The clause whose block it is, if any.</param>
internal sealed class OutlineScope(OutlineClause? owner)
{
    public OutlineClause? Owner { get; } = owner;

    public List<OutlineItem> Items { get; set; } = [];

    /// <summary>The column of its first key in a YAML file: comments from there on belong into it. Below zero while it has none.</summary>
    public int Column { get; set; } = -1;
}
