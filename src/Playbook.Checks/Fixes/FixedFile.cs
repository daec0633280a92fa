using Playbook.Diagnostics;

namespace Playbook.Checks.Fixes;

/// <summary>A file before and after.</summary>
public sealed record FixedFile(SourceText Before, string After);
