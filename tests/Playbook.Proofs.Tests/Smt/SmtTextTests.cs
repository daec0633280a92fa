using Playbook.Proofs.Smt;
using Playbook.Proofs.Solving;

namespace Playbook.Proofs.Tests.Smt;

public class SmtTextTests
{
    [Fact]
    public void Problem_is_written_so_that_a_person_can_read_it()
    {
        var (prover, conditions) = Shop.Ask("orders(rice, 7d) >= 2 and not orders(30d) >= 2");
        Assert.Equal(
            """
            ; Is there a member for whom all of this holds?
            (set-logic QF_LIA)

            ; orders(rice, 7d)
            (declare-const v0 Int)
            (assert (<= 0 v0 2147483647))

            ; orders(30d)
            (declare-const v1 Int)
            (assert (<= 0 v1 2147483647))

            ; What holds of every member.
            (assert (<= v0 (+ v1 0)))

            ; The parts of the conditions.
            (define-fun p0 () Bool true)
            (define-fun p1 () Bool (<= 2 v0 2147483647)) ; orders(rice, 7d)
            (define-fun p2 () Bool (<= 2 v1 2147483647)) ; orders(30d)
            (define-fun p3 () Bool (and p1 (not p2)))
            (define-fun p4 () Bool (and p1 (not p2)))

            ; What is asked, and what else holds of every member.
            (assert p4)
            (check-sat)

            """,
            SmtText.Of(Problem.Of([(prover.Read(conditions[0]), true)], prover.Vocabulary)!));
    }

    [Theory]
    [InlineData("z3")]
    [InlineData("cvc5")]
    public void Values_are_read_back(string program)
    {
        var solver = program == "z3" ? SmtSolver.Z3(TimeSpan.FromMinutes(2)) : SmtSolver.Cvc5(TimeSpan.FromMinutes(2));
        Assert.SkipUnless(solver.IsThere, $"{program} is not on PATH");
        var (prover, conditions) = Shop.Ask("orders(30d) == 3 and not since_joined >= 0h");
        var problem = Problem.Of([(prover.Read(conditions[0]), true)], prover.Vocabulary)!;
        var (verdict, values) = solver.Solve(problem);
        Assert.Equal(SmtVerdict.Satisfiable, verdict);
        Assert.All(problem.Formula.Variables.Zip(values), pair => Assert.True(pair.First.Universe.Contains(pair.Second), $"{pair.First} is {pair.Second}"));
    }
}
