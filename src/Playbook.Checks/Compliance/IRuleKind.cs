using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Compliance;

/// <summary>A predicate over plans that a pack fills with numbers and words, sealed, in a file of its own. The set is closed: a pack cannot bring code.</summary>
internal interface IRuleKind
{
    /// <summary>Its name in a pack: <c>touches_per_window</c>.</summary>
    string Word { get; }

    DiagnosticDescriptor Descriptor { get; }

    ImmutableArray<RuleField> Fields { get; }

    IEnumerable<RuleFinding> Find(CheckedPlaybook playbook, PackRule rule, SourceText source);
}
