using System.Collections.Immutable;
using Playbook.Scripts.Compiling;
using Playbook.Scripts.Hosting;

namespace Playbook.Scripts.Running;

/// <summary>What came of one script.</summary>
internal sealed record ScriptOutcome
{
    /// <summary>Its compiled form, where it was compiled now.</summary>
    public ImmutableArray<byte>? Assembly { get; init; }

    public ImmutableArray<ScriptProblem> Problems { get; init; } = [];

    /// <summary>By campaign; null where it did not come to an end.</summary>
    public ImmutableArray<ImmutableArray<ScriptFinding>>? Findings { get; init; }

    public ScriptStop? Stop { get; init; }

    public static ScriptOutcome Of(ScriptAnswer compiled) => new() { Assembly = compiled.Assembly is { } bytes ? [.. bytes] : null, Problems = compiled.Problems };
}
