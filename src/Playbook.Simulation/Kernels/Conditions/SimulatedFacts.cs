using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>
/// What the simulation answers alike for all members of a kind of group: nobody writes or returns goods, roles are not told apart, the campaign is told of
/// no events and answers, and a group is one of its kind. What a condition asks of these costs nothing when it is asked of members.
/// </summary>
public sealed class SimulatedFacts(PlanGroup kind)
{
    /// <summary>What stands for a condition without terms: itself where members differ in it.</summary>
    public MemberPredicate Of(MemberPredicate predicate) => predicate switch
    {
        MemberPredicate.FactIn { Fact: MemberFact.Role } => new MemberPredicate.Constant(false),
        MemberPredicate.FactIn { Fact: MemberFact.Group } fact => InGroup(fact.Values.Contains(kind.Name)),
        MemberPredicate.FactIn { Fact: MemberFact.GroupKind } fact => InGroup(kind.Kind is { } word && fact.Values.Contains(word)),
        MemberPredicate.Answered => new MemberPredicate.Constant(false),
        MemberPredicate.EventCount count => new MemberPredicate.Constant(Comparisons.Holds(count.Operator, 0.CompareTo(count.Count))),
        MemberPredicate.Comparison { Quantity.Measure: MemberMeasure.Posts or MemberMeasure.Refunds, Operand: Operand.Count bound } comparison =>
            new MemberPredicate.Constant(Comparisons.Holds(comparison.Operator, 0m.CompareTo(bound.Value))),
        _ => predicate,
    };

    /// <summary>Who has left is in no group.</summary>
    private static MemberPredicate InGroup(bool isMeant) => isMeant ? new MemberPredicate.Flag(MemberFlag.InGroup) : new MemberPredicate.Constant(false);
}
