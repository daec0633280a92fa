using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks;

/// <summary>
/// One finding about a campaign as a whole, sealed, in a file of its own: what goes wrong when it is carried out, where the rules of the compiler look at
/// what is written. It says so with a witness: a member, a minute, two lines.
/// </summary>
public interface IPlanCheck
{
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics);
}
