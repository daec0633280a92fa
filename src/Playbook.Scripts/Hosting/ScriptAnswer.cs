using System.Collections.Immutable;
using Playbook.Scripts.Compiling;

namespace Playbook.Scripts.Hosting;

/// <summary>What the process of a script says, a line of JSON each: once when it has compiled, and once when it is through.</summary>
internal sealed record ScriptAnswer
{
    /// <summary>The compiled form; null where it was given, or where something is wrong.</summary>
    public byte[]? Assembly { get; init; }

    public ImmutableArray<ScriptProblem> Problems { get; init; } = [];

    /// <summary>By campaign, in the order of the request; null before the end.</summary>
    public ImmutableArray<ImmutableArray<ScriptFinding>>? Findings { get; init; }

    /// <summary>Why there is no more; null where there is.</summary>
    public ScriptStop? Stop { get; init; }
}
