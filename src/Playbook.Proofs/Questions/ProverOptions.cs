using Playbook.Proofs.Smt;

namespace Playbook.Proofs.Questions;

/// <summary>How much is tried.</summary>
public sealed record ProverOptions
{
    public const int DefaultSteps = 200_000;

    /// <summary>The most steps of one question.</summary>
    public int Steps { get; init; } = DefaultSteps;

    /// <summary>The most ways of meeting the conditions for which a witness is looked for.</summary>
    public int Witnesses { get; init; } = 32;

    /// <summary>Asked where the steps are not enough; null for nobody. What it answers depends on the machine.</summary>
    public SmtSolver? Solver { get; init; }

    /// <summary>Where the questions are counted; provers that share it are counted together.</summary>
    public ProofCounts Counts { get; init; } = new();
}
