using System.Globalization;
using Playbook.Plan.Decisions;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Questions;
using Playbook.Proofs.Smt;
using Playbook.Proofs.Solving;
using Playbook.Testing.Randomness;

namespace Playbook.Proofs.Tests.Random;

/// <summary>
/// Random pairs of conditions, held against all members of a bounded grid and against solvers of others. Their number is 2,000 each, or as many as
/// <c>PLAYBOOK_PROOF_PAIRS</c> says.
/// </summary>
public class RandomPairTests
{
    private static readonly int s_pairs = int.TryParse(Environment.GetEnvironmentVariable("PLAYBOOK_PROOF_PAIRS"), CultureInfo.InvariantCulture, out var stated) ? stated : 2_000;
    private static readonly PolicyGround s_ground = new(Shop.Empty);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Proof_is_contradicted_by_no_member_of_the_grid_and_every_witness_is_what_it_is_said_to_be(bool isComplete)
    {
        var prover = new Prover(new Universe(Shop.Empty) { OrdersAreComplete = isComplete });
        var grid = new MemberGrid(Shop.Empty);
        var dice = new PredicateDice(new Dice(isComplete ? 5UL : 4UL), all: false, isComplete);
        var (looked, met, undecided) = (0, 0, new List<RandomPair>());
        for (var i = 0; i < s_pairs / 2; i++)
        {
            var pair = RandomPair.Of(dice.Next(), dice.Next(), prover);
            if (pair.Overlap.Verdict == Verdict.NotDecided || pair.Implies.Verdict == Verdict.NotDecided) undecided.Add(pair);
            Confirm(pair);
            foreach (var member in grid.Members(s_ground.OfferOf, pair.First, pair.Second))
            {
                looked++;
                if (!s_ground.Evaluator.Holds(pair.First, member)) continue;
                if (isComplete && ((Plan.Members.KnownMember)member).History.TellsLastOrder) continue;
                met++;
                var both = s_ground.Evaluator.Holds(pair.Second, member);
                Assert.False(both ? pair.Overlap.Verdict == Verdict.No : pair.Implies.Verdict == Verdict.Yes, pair.ToString());
            }
        }

        Assert.True(met > s_pairs, $"only {met} of {looked} members met a condition");
        Assert.True(undecided.Count <= s_pairs / 200, $"{undecided.Count} pairs are not decided, such as {string.Join('\n', undecided.Take(5))}");
    }

    [Theory]
    [InlineData("z3")]
    [InlineData("cvc5")]
    public void Proof_is_what_another_solver_says(string program)
    {
        var patience = TimeSpan.FromMinutes(10);
        var solver = program == "z3" ? SmtSolver.Z3(patience) : SmtSolver.Cvc5(patience);
        Assert.SkipUnless(solver.IsThere, $"{program} is not on PATH");
        var prover = new Prover(new Universe(Shop.Empty) { OrdersAreComplete = true });
        var dice = new PredicateDice(new Dice(6), all: true, isComplete: true);
        var undecided = new List<RandomPair>();
        foreach (var pairs in Enumerable.Range(0, s_pairs).Select(_ => RandomPair.Of(dice.Next(), dice.Next(), prover)).Chunk(250))
        {
            var asked = new List<(Problem Problem, RandomPair Pair, bool IsEmpty)>();
            foreach (var pair in pairs)
            {
                Confirm(pair);
                var (overlap, implies) = pair.Problems(prover);
                if (pair.Overlap.Verdict == Verdict.NotDecided || pair.Implies.Verdict == Verdict.NotDecided) undecided.Add(pair);
                if (overlap is not null && pair.Overlap.Verdict != Verdict.NotDecided) asked.Add((overlap, pair, pair.Overlap.Verdict == Verdict.No));
                if (implies is not null && pair.Implies.Verdict != Verdict.NotDecided) asked.Add((implies, pair, pair.Implies.Verdict == Verdict.Yes));
            }

            var replies = solver.Run(string.Join("(reset)\n", asked.Select(question => SmtText.Of(question.Problem))))!.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(asked.Count, replies.Length);
            foreach (var (question, reply) in asked.Zip(replies))
                Assert.True(reply.Trim() == (question.IsEmpty ? "unsat" : "sat"), $"{program} says {reply}: {question.Pair}\n{SmtText.Of(question.Problem)}");
        }

        Assert.True(undecided.Count <= s_pairs / 100, $"{undecided.Count} pairs are not decided, such as {string.Join('\n', undecided.Take(5))}");
    }

    private static void Confirm(RandomPair pair)
    {
        if (pair.Overlap.Verdict == Verdict.Yes)
            Assert.True(Holds(pair.First, pair.Overlap) && Holds(pair.Second, pair.Overlap), pair.ToString());
        if (pair.Implies.Verdict == Verdict.No)
            Assert.True(Holds(pair.First, pair.Implies) && !Holds(pair.Second, pair.Implies), pair.ToString());
    }

    private static bool Holds(MemberPredicate predicate, Answer answer) => s_ground.Evaluator.Holds(predicate, answer.Witness!.Member);
}
