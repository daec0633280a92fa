namespace Playbook.Data.Tables;

/// <summary>Why a record cannot be used.</summary>
public enum RecordProblem
{
    None,

    /// <summary>It has more or fewer fields than the header.</summary>
    Ragged,

    /// <summary>A quote that is opened in it is not closed, or text follows the closing quote. Reading goes on at the next line.</summary>
    BrokenQuotes,
}
