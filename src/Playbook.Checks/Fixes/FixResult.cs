using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Fixes;

/// <summary>What fixes came to.</summary>
/// <param name="Texts">The texts of files afterwards.</param>
/// <param name="Left">What is still wrong.</param>
/// <param name="Applied">How many fixes were applied.</param>
/// <param name="Files">The files that they change.</param>
public sealed record FixResult(EditedFiles Texts, ImmutableArray<Diagnostic> Left, int Applied, ImmutableArray<FixedFile> Files)
{
    /// <summary>How many of what is still wrong come with a suggestion that somebody has to decide on.</summary>
    public int Suggested => Left.Count(diagnostic => diagnostic.Fixes.Any(fix => !fix.IsSafe));
}
