using System.Globalization;
using Playbook.Plan.Decisions;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Questions;
using Playbook.Proofs.Smt;
using Playbook.Testing.Randomness;

namespace Playbook.Proofs.Tests.Random;

/// <summary>
/// Random pairs of conditions, held against all members of a bounded grid and against solvers of others. Their number is 400 for each, or as many as
/// <c>PLAYBOOK_PROOF_PAIRS</c> says; the long run is in <c>tests/Playbook.Benchmarks/RESULTS.md</c>.
/// </summary>
public class RandomPairTests(ITestOutputHelper output)
{
    private static readonly int s_pairs = int.TryParse(Environment.GetEnvironmentVariable("PLAYBOOK_PROOF_PAIRS"), CultureInfo.InvariantCulture, out var stated) ? stated : 400;
    private static readonly PolicyGround s_ground = new(Shop.Empty);

    /// <summary>Noon of a day in the middle; the first minute of a month that is a Sunday's; that of a Monday that begins a month; the last of a month and a week; around dates that conditions name.</summary>
    private static readonly int[] s_moments = [Minute(180, 720), Minute(31, 1), Minute(151, 1), Minute(150, 1439), Minute(59, 720), Minute(171, 1439)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Proof_is_contradicted_by_no_member_of_the_grid_and_every_witness_is_what_it_is_said_to_be(bool isComplete)
    {
        var prover = new Prover(new Universe(Shop.Empty) { OrdersAreComplete = isComplete });
        MemberGrid[] grids = [.. s_moments.Select(moment => new MemberGrid(Shop.Empty, moment, isComplete))];
        var dice = new PredicateDice(new Dice(isComplete ? 5UL : 4UL), all: false, isComplete);
        var (drawn, pairs, whole, met, members, walked, meeting, undecided) = (new Dice(8), s_pairs / 2, 0, 0, 0L, 0L, 0L, new List<RandomPair>());
        for (var i = 0; i < pairs; i++)
        {
            var pair = RandomPair.Of(dice.Next(), dice.Next(), prover);
            if (pair.Overlap.Verdict == Verdict.NotDecided || pair.Implies.Verdict == Verdict.NotDecided) undecided.Add(pair);
            Confirm(pair);
            var walk = grids[i % grids.Length].Members(s_ground.Evaluator, s_ground.OfferOf, drawn, pair.First, pair.Second);
            if (walk.AreAll) whole++;
            members += walk.StandFor;
            var before = meeting;
            foreach (var member in walk.Members)
            {
                walked++;
                if (!s_ground.Evaluator.Holds(pair.First, member)) continue;
                meeting++;
                var both = s_ground.Evaluator.Holds(pair.Second, member);
                Assert.False(both ? pair.Overlap.Verdict == Verdict.No : pair.Implies.Verdict == Verdict.Yes, pair.ToString());
            }

            if (meeting > before) met++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pairs} pairs, complete logs {isComplete}: {whole} with all members of the grid; {walked} members walked, who stand for {members}; {meeting} met the first condition, in {met} pairs; {undecided.Count} not decided"));
        Assert.True(whole >= pairs * 0.95, $"only {whole} of {pairs} pairs were held against all members of the grid");
        Assert.True(met >= pairs * 0.75, $"only {met} of {pairs} first conditions were met by anybody");
        Assert.True(undecided.Count <= pairs / 50, $"{undecided.Count} pairs are not decided, such as {string.Join('\n', undecided.Take(5))}");
    }

    /// <summary>Asked twice: with the prover's own problem, which tells of errors in deciding it, and with the question stated anew, which tells of errors in reading it.</summary>
    [Theory]
    [InlineData("z3", "-in", "-smt2", "-t:20000")]
    [InlineData("cvc5", "--lang", "smt2", "-q", "--tlimit-per=20000", "-")]
    public void Proof_is_what_another_solver_says(string program, params string[] arguments)
    {
        var solver = new SmtSolver(program, arguments, TimeSpan.FromMinutes(30));
        Assert.SkipUnless(solver.IsThere, $"{program} is not on PATH");
        var (own, anew, empty, unknown, undecided) = (0, 0, 0, 0, new List<RandomPair>());
        foreach (var isComplete in (bool[])[true, false])
        {
            var prover = new Prover(new Universe(Shop.Empty) { OrdersAreComplete = isComplete });
            var dice = new PredicateDice(new Dice(isComplete ? 6UL : 9UL), all: true, isComplete);
            foreach (var pairs in Enumerable.Range(0, s_pairs / 2).Select(_ => RandomPair.Of(dice.Next(), dice.Next(), prover)).Chunk(250))
            {
                var (problems, restated) = (new List<(string Text, RandomPair Pair, bool IsEmpty)>(), new List<(string Text, RandomPair Pair, bool IsEmpty)>());
                foreach (var pair in pairs)
                {
                    Confirm(pair);
                    if (pair.Overlap.Verdict == Verdict.NotDecided || pair.Implies.Verdict == Verdict.NotDecided) undecided.Add(pair);
                    var (overlap, implies) = pair.Problems(prover);
                    var (overlapAnew, impliesAnew) = pair.Restated(Shop.Empty, s_ground.Calendar, isComplete, s_moments);
                    if (pair.Overlap.Verdict != Verdict.NotDecided)
                    {
                        restated.Add((overlapAnew, pair, pair.Overlap.Verdict == Verdict.No));
                        if (overlap is not null) problems.Add((SmtText.Of(overlap), pair, pair.Overlap.Verdict == Verdict.No));
                    }

                    if (pair.Implies.Verdict == Verdict.NotDecided) continue;
                    restated.Add((impliesAnew, pair, pair.Implies.Verdict == Verdict.Yes));
                    if (implies is not null) problems.Add((SmtText.Of(implies), pair, pair.Implies.Verdict == Verdict.Yes));
                }

                (own, anew, empty) = (own + problems.Count, anew + restated.Count, empty + restated.Count(question => question.IsEmpty));
                unknown += Compare(solver, problems) + Compare(solver, restated);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{program}, {s_pairs} pairs: {own} answers about problems, {anew} about questions stated anew, {empty} of which nobody meets; {unknown} unknown to it, {undecided.Count} pairs not decided"));
        Assert.True(unknown <= (own + anew) / 200, $"{program} does not know {unknown} of {own + anew} answers");
        Assert.True(undecided.Count <= s_pairs / 100, $"{undecided.Count} pairs are not decided, such as {string.Join('\n', undecided.Take(5))}");
    }

    private static int Compare(SmtSolver solver, List<(string Text, RandomPair Pair, bool IsEmpty)> asked)
    {
        var replies = solver.Run(string.Join("(reset)\n", asked.Select(question => question.Text)))!.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(asked.Count == replies.Length, $"{replies.Length} replies to {asked.Count} questions: {string.Join('\n', replies.Where(reply => reply.Length > 7).Take(3))}");
        foreach (var (question, reply) in asked.Zip(replies))
            Assert.True(reply.Trim() == "unknown" || reply.Trim() == (question.IsEmpty ? "unsat" : "sat"), $"{solver.Program} says {reply}: {question.Pair}\n{question.Text}");
        return replies.Count(reply => reply.Trim() == "unknown");
    }

    private static void Confirm(RandomPair pair)
    {
        if (pair.Overlap.Verdict == Verdict.Yes)
            Assert.True(Holds(pair.First, pair.Overlap) && Holds(pair.Second, pair.Overlap), pair.ToString());
        if (pair.Implies.Verdict == Verdict.No)
            Assert.True(Holds(pair.First, pair.Implies) && !Holds(pair.Second, pair.Implies), pair.ToString());
    }

    private static bool Holds(MemberPredicate predicate, Answer answer) => s_ground.Evaluator.Holds(predicate, answer.Witness!.Member);

    private static int Minute(int day, int ofDay) => (day * CampaignCalendar.MinutesPerDay) + ofDay;
}
