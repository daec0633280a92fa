using Playbook.Proofs.Witnesses;

namespace Playbook.Proofs.Questions;

/// <summary>The answer to a question about conditions.</summary>
/// <param name="Verdict">What is claimed.</param>
/// <param name="Layer">What decided it.</param>
/// <param name="Steps">How many steps that took: the same on every machine.</param>
/// <param name="Witness">A member that shows it, where one does; always confirmed by the reference evaluator.</param>
/// <param name="Fault">Why nothing is claimed; null where something is.</param>
public sealed record Answer(Verdict Verdict, ProofLayer Layer, int Steps, Witness? Witness = null, Fault? Fault = null)
{
    public override string ToString() => Verdict switch
    {
        Verdict.NotDecided => $"not decided: {Fault}",
        _ => $"{(Verdict == Verdict.Yes ? "yes" : "no")}{(Witness is null ? string.Empty : $": {Witness}")}",
    };
}
