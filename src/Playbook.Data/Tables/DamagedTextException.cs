namespace Playbook.Data.Tables;

/// <summary>A text holds what its encoding does not have, or half a character.</summary>
/// <param name="line">The line, from 1.</param>
internal sealed class DamagedTextException(long line) : IOException
{
    public long Line => line;
}
