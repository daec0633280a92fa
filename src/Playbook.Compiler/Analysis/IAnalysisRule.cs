using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis;

/// <summary>One rule over a bound playbook, sealed, in a file of its own. It looks only at sound clauses, so that one mistake gives one diagnostic.</summary>
public interface IAnalysisRule
{
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Whether each scenario's variant is held against it too; not where it looks at the text as it is written.</summary>
    bool SeesVariants => true;

    void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics);
}
