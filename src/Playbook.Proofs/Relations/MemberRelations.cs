using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;

namespace Playbook.Proofs.Relations;

/// <summary>
/// What holds between the variables of every member, in the simulation and in the team's files alike, for those variables that occur.
/// What only seems to hold is not here: messages opened may be more than those received (one who mutes its group reads no more, and what it opened
/// before stays), and a last order of a product may be later than the last order (the simulation draws both apart before its first day).
/// </summary>
internal sealed class MemberRelations
{
    /// <summary>Inequalities between two variables.</summary>
    public List<Inequality> Inequalities { get; } = [];

    /// <summary>What is counted of a part grows no faster than what is counted of the whole.</summary>
    public List<Balance> Balances { get; } = [];

    /// <summary>Money is spent by orders.</summary>
    public List<Payment> Payments { get; } = [];

    /// <param name="formula">Whose variables are related; relations that are formulas are added to it.</param>
    /// <param name="roots">Where those are added that must hold.</param>
    /// <param name="vocabulary">All variables.</param>
    public static MemberRelations Of(Formula formula, List<Ref> roots, Vocabulary vocabulary)
    {
        var writer = new RelationWriter(formula, roots, vocabulary);
        new MembershipRelations(writer).Write();
        new OrderRelations(writer).Write();
        new TouchRelations(writer).Write();
        new RankRelations(writer).Write();
        return writer.Relations;
    }
}
