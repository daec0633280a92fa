using System.Collections.Immutable;

namespace Playbook.Scripts.Compiling;

/// <summary>What became of a script: its compiled form, or what is wrong with it.</summary>
internal sealed record CompiledScript(ImmutableArray<byte> Assembly, ImmutableArray<ScriptProblem> Problems);
