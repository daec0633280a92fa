using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Scripts.Hosting;

namespace Playbook.Scripts.Running;

/// <summary>What a script found, or why it found nothing.</summary>
/// <param name="Findings">By campaign, in the order in which they were given; empty where there are problems.</param>
/// <param name="Problems">What is wrong with the script, at its places.</param>
public sealed record ScriptVerdict(ImmutableArray<ImmutableArray<ScriptFinding>> Findings, ImmutableArray<Diagnostic> Problems);
