using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>How far a match has come, what it has kept, and what it found wrong on the way.</summary>
internal readonly record struct MatchState(int Index, Captures Captures, ImmutableArray<Diagnostic> Problems);
