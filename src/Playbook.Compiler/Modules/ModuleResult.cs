using Playbook.Diagnostics;

namespace Playbook.Compiler.Modules;

/// <summary>What became of a <c>use</c>. A closed family.</summary>
public abstract record ModuleResult
{
    private ModuleResult() { }

    /// <param name="Source">Its text; its path is its identity, the same however it was reached.</param>
    public sealed record Found(SourceText Source) : ModuleResult;

    public sealed record Missing : ModuleResult;

    /// <summary>The path, or the link that it goes through, leaves the project.</summary>
    public sealed record Outside : ModuleResult;

    /// <param name="Reason">Why it cannot be read, for people: it is a folder, not UTF-8, ….</param>
    public sealed record Unreadable(Phrase Reason) : ModuleResult;
}
