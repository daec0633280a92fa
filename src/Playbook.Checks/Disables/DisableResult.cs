using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Disables;

/// <summary>What comments make of findings.</summary>
/// <param name="Left">The findings that no comment disables, and what is wrong with the comments.</param>
/// <param name="Disabled">Those that one does.</param>
public sealed record DisableResult(ImmutableArray<Diagnostic> Left, ImmutableArray<DisabledFinding> Disabled);
