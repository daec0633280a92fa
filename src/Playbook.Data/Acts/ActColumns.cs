namespace Playbook.Data.Acts;

/// <summary>The names of the columns that a log of acts was read from; null for what it does without.</summary>
public sealed record ActColumns(string Member, string Time, string? Group, string? Kind);
