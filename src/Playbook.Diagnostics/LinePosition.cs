namespace Playbook.Diagnostics;

/// <summary>
/// A place as people speak of it: one-based line and one-based column. The column counts text elements (what an editor's
/// cursor steps over), so it is right under Chinese text and emoji.
/// </summary>
public readonly record struct LinePosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
