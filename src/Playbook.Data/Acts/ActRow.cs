namespace Playbook.Data.Acts;

/// <summary>One act while a log is read.</summary>
/// <param name="Second">Since 1970-01-01T00:00 by the clock of the shop.</param>
/// <param name="Member">In the order in which members come.</param>
/// <param name="Group">In the order in which groups come; -1 for none.</param>
/// <param name="Kind">In the order in which kinds come; -1 for none.</param>
/// <param name="Fingerprint">Of the whole row of the file.</param>
/// <param name="Line">Of the file.</param>
internal readonly record struct ActRow(long Second, int Member, int Group, int Kind, ulong Fingerprint, long Line);
