namespace Playbook.Proofs.Smt;

public enum SmtVerdict
{
    Satisfiable,

    Unsatisfiable,

    /// <summary>It does not know, ran out of time, or could not be started.</summary>
    Unknown,
}
