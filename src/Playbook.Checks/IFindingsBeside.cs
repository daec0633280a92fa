using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks;

/// <summary>Findings about a campaign that no check makes, such as those of scripts: they are waived, disabled by comments and weighed as all others are.</summary>
public interface IFindingsBeside
{
    /// <summary>What can be found so, and what can be wrong with finding it.</summary>
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Whether all of it was looked for; otherwise nobody can tell that a waiver or a comment is idle.</summary>
    bool IsComplete { get; }

    /// <summary>What was found of a playbook as it stands, or of what a scenario makes of it.</summary>
    /// <param name="playbook">Either.</param>
    /// <param name="source">Its text.</param>
    IEnumerable<Diagnostic> Of(CheckedPlaybook playbook, SourceText source);
}
