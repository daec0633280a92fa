namespace Playbook.Proofs.Questions;

public enum Verdict
{
    /// <summary>It is so: proved, or shown by a witness.</summary>
    Yes,

    /// <summary>It is not so: proved, or shown by a witness.</summary>
    No,

    /// <summary>Nothing is claimed; <see cref="Answer.Fault"/> says why.</summary>
    NotDecided,
}

/// <summary>What decided a question, the cheapest first.</summary>
public enum ProofLayer
{
    /// <summary>The conditions contradict each other, or hold always, as they are written.</summary>
    Folding,

    /// <summary>Sets of values and inequalities were narrowed; nothing had to be tried.</summary>
    Narrowing,

    /// <summary>Terms of conditions were tried one after the other.</summary>
    Search,

    /// <summary>A solver outside.</summary>
    External,

    /// <summary>Nothing did.</summary>
    None,
}
