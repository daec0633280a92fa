using System.CommandLine;
using Playbook.Diagnostics;
using Playbook.Proofs.Smt;

namespace Playbook.Cli.Commands;

/// <summary><c>--solver</c> of <c>check</c>: a program outside that is asked about conditions for which the steps were not enough. Without it none is started.</summary>
internal static class SolverOption
{
    private const string Z3 = "z3";

    /// <summary>How long one question may take there.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public static Option<string?> Create()
    {
        var option = new Option<string?>("--solver") { Description = "Ask this program on PATH about conditions that are not decided otherwise.", HelpName = Z3 };
        return option.AcceptOnlyFromAmong(Z3);
    }

    public static SmtSolver? Of(string? word) => word is null ? null : SmtSolver.Z3(s_patience);

    /// <summary>What is wrong where it was asked for and does not answer.</summary>
    public static Diagnostic? Missing(string? word) => Of(word) is { IsThere: false } solver ? CliDiagnostics.About("--solver", CliDiagnostics.SolverMissing, solver.Program) : null;
}
