using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Proofs.Formulas;

/// <summary>A condition that has been read, to ask questions about: reading it once saves the time of each question.</summary>
public sealed class Condition
{
    internal Condition(MemberPredicate predicate, Formula formula, Ref root, Fault? fault)
    {
        Predicate = predicate;
        (Formula, Root) = formula.Pruned(root);
        Fault = fault;
    }

    public MemberPredicate Predicate { get; }

    /// <summary>Why nothing can be asked of it; null where all is well.</summary>
    public Fault? Fault { get; }

    internal Formula Formula { get; }

    internal Ref Root { get; }
}
