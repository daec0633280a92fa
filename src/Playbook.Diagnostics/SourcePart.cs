namespace Playbook.Diagnostics;

/// <summary>A file within a joined text.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">The offset of its first character in the joined text.</param>
public sealed record SourcePart(SourceText File, int Start);
