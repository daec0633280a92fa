using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Severities;

/// <summary>What the reader of a project's settings may ask about the project. What is left out is not known, and so not objected to.</summary>
public sealed record ProjectFacts
{
    /// <summary>What else can be found than by the compiler and the checks; errors among them stay errors.</summary>
    public ImmutableArray<DiagnosticDescriptor> Beside { get; init; } = [];

    /// <summary>The names of the house rules of all its playbooks, worked out when one is asked for.</summary>
    public IEnumerable<string>? HouseRules { get; init; }

    /// <summary>The hash of the text of a script by its path; null where it cannot be read.</summary>
    public Func<string, string?> HashOf { get; init; } = _ => null;
}
