using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;

namespace Playbook.Proofs.Relations;

/// <summary>When a member joined, and what it is in its group.</summary>
internal sealed class MembershipRelations(RelationWriter writer)
{
    private const long Day = WindowSpan.Day;

    public void Write()
    {
        Joining();
        Groups();
    }

    private void Joining()
    {
        if (writer.Find(new VariableKey.SinceJoined()) is not { } since) return;

        // Joining is dated wherever its time is known: both are missing or none is.
        var days = writer.Place(new VariableKey.DaysSinceJoined());
        writer.Always(writer.IsAtLeast(days, -Ends.Largest), writer.IsAtMost(since, Ends.Nothing));
        writer.Always(writer.IsAtMost(days, Ends.Nothing), writer.IsAtLeast(since, 0));

        // A date is told to the day: who joined k days ago joined more than k − 1 and at most k + 1 whole days ago. One whose date is still to come has
        // joined for no time.
        writer.Always(new Inequality(Day, days, 1, since, Day));
        writer.Always(writer.Holds(new Inequality(1, since, Day, days, Day)), writer.IsAtMost(days, -1));
        writer.Always(writer.IsAtLeast(days, 0), writer.IsAtMost(since, Day));
    }

    private void Groups()
    {
        var group = writer.Find(new VariableKey.Word(WordKind.Fact, nameof(MemberFact.Group)));
        var kind = writer.Find(new VariableKey.Word(WordKind.Fact, nameof(MemberFact.GroupKind)));

        // Who is in no group has neither a declaration nor a kind of it.
        if (writer.Find(new VariableKey.Flag(MemberFlag.InGroup)) is { } isIn)
        {
            if (group is { } declared) writer.Always(writer.IsAtMost(declared, WordTable.Unknown), writer.IsAtLeast(isIn, 1));
            if (kind is { } known) writer.Always(writer.IsAtMost(known, WordTable.Unknown), writer.IsAtLeast(isIn, 1));
        }

        if (group is not { } of || kind is not { } ofKind) return;

        // The declaration of a group states its kind.
        writer.Always(writer.IsAtLeast(of, 0), writer.IsAtMost(ofKind, WordTable.Unknown));
        var (groups, kinds) = (Words(MemberFact.Group), Words(MemberFact.GroupKind));
        foreach (var declaration in writer.Universe.Plan.Groups)
        {
            var stated = declaration.Kind is { } word ? kinds.Places([word]) : ValueSet.Of(WordTable.Unknown);
            writer.Always(writer.Is(of, writer.All(of).Except(groups.Places([declaration.Name]))), writer.Is(ofKind, stated));
        }
    }

    private WordTable Words(MemberFact fact) => writer.Vocabulary.Words(WordKind.Fact, fact.ToString());
}
