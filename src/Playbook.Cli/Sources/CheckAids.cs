using Playbook.Cli.Commands;
using Playbook.Cli.Scripts;
using Playbook.Diagnostics;
using Playbook.Proofs.Questions;

namespace Playbook.Cli.Sources;

/// <summary>What <c>check</c> may call in.</summary>
/// <param name="Scripts">How the scripts of the project are met.</param>
/// <param name="Proofs">How much is tried to decide what conditions mean, and the count of it.</param>
/// <param name="Missing">Says that something is asked for which is not there; null where all is.</param>
internal sealed record CheckAids(ScriptPermission Scripts, ProverOptions Proofs, Diagnostic? Missing)
{
    public static CheckAids Of(ScriptPermission scripts, string? solver) => new(scripts, new ProverOptions { Solver = SolverOption.Of(solver) }, SolverOption.Missing(solver));
}
