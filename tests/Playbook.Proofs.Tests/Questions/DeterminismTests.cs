using System.Collections.Concurrent;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Questions;
using Playbook.Proofs.Tests.Random;
using Playbook.Testing.Randomness;

namespace Playbook.Proofs.Tests.Questions;

public class DeterminismTests
{
    [Fact]
    public void Answers_are_the_same_in_any_order_on_any_number_of_threads()
    {
        var dice = new PredicateDice(new Dice(7), all: true, isComplete: false);
        MemberPredicate[] predicates = [.. Enumerable.Range(0, 60).Select(_ => dice.Next()), Note("b"), Note("a"), new MemberPredicate.Known("note")];
        var forwards = new Prover(new Universe(Shop.Empty));
        var expected = predicates.Zip(predicates.Skip(1), (first, second) => Said(forwards, first, second)).ToList();
        var backwards = new Prover(new Universe(Shop.Empty));
        var found = new ConcurrentDictionary<int, string>();
        Parallel.For(0, expected.Count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => found[expected.Count - 1 - i] = Said(backwards, predicates[expected.Count - 1 - i], predicates[expected.Count - i]));
        Assert.Equal(expected, Enumerable.Range(0, expected.Count).Select(i => found[i]));
    }

    private static string Said(Prover prover, MemberPredicate first, MemberPredicate second) =>
        $"{prover.Overlap(first, second)}\n{prover.Implies(first, second)}\n{prover.Overlap(first, second).Steps}";

    private static MemberPredicate Note(string word) => new MemberPredicate.AttributeIn("note", [word]);
}
