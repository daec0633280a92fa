using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Proofs.Questions;
using Playbook.Proofs.Smt;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.Conditions;

/// <summary>What the steps do not reach is said and not guessed; a solver outside only fills that in.</summary>
public sealed class SolverTests
{
    private const string Lines =
        "segment lapsed = orders(30d) >= 2 and since_last_order > 60d\n"
        + "segment regulars = orders(30d) >= 2 and orders(90d) >= 1\n"
        + "segment either = (orders(30d) >= 2 or active_days(28d) >= 3) and (orders(60d) < 1 or since_last_active > 40d) and in_group\n";

    [Fact]
    public void Too_few_steps_leave_questions_open_and_claim_nothing_else()
    {
        var (few, all) = (Of(new ProverOptions { Steps = 3 }), Of(new ProverOptions()));
        Assert.Contains(few, line => line.Contains("PB7420", StringComparison.Ordinal) && line.Contains("3 steps were not enough", StringComparison.Ordinal));
        Assert.DoesNotContain(all, line => line.Contains("PB7420", StringComparison.Ordinal));
        Assert.Empty(few.Where(line => !line.Contains("PB7420", StringComparison.Ordinal)).Except(all, StringComparer.Ordinal));
    }

    [Fact]
    public void Solver_changes_nothing_of_what_is_decided() => Assert.Equal(Of(new ProverOptions()), Of(new ProverOptions { Solver = SmtSolver.Z3(TimeSpan.FromSeconds(10)) }));

    [Fact]
    public void Questions_are_counted_by_what_decided_them()
    {
        var options = new ProverOptions();
        _ = Of(options);
        Assert.True(options.Counts.All > 0 && options.Counts.Steps > options.Counts.All);
        Assert.Equal(0, options.Counts[ProofLayer.External] + options.Counts[ProofLayer.None]);
    }

    [Fact]
    public void Puzzle_that_a_solver_settles_is_said_with_a_few_of_its_lines_and_few_questions()
    {
        var solver = SmtSolver.Z3(TimeSpan.FromMinutes(2));
        Assert.SkipUnless(solver.IsThere, "z3 is not on PATH");
        const int Holes = 7;
        string[] lines =
        [
            .. Enumerable.Range(0, Holes + 1).Select(bird => $"({string.Join(" or ", Enumerable.Range(0, Holes).Select(hole => $"b{bird}h{hole}"))})"),
            .. from hole in Enumerable.Range(0, Holes)
               from bird in Enumerable.Range(0, Holes + 1)
               from other in Enumerable.Range(0, bird)
               select $"not (b{bird}h{hole} and b{other}h{hole})",
        ];
        var declared = string.Concat(Enumerable.Range(0, (Holes + 1) * Holes).Select(at => $"attribute b{at / Holes}h{at % Holes} {{\n  type truth\n}}\n"));
        var options = new ProverOptions { Solver = solver };
        var found = Assert.Single(Of(options, $"{declared}segment puzzle = {string.Join(" and ", lines)}\n"), line => line.Contains("PB7401", StringComparison.Ordinal));
        Assert.EndsWith(" more lines cannot all hold", found, StringComparison.Ordinal);
        Assert.InRange(options.Counts[ProofLayer.External], 1, 10);
    }

    private static List<string> Of(ProverOptions options, string lines = Lines)
    {
        var compilation = Compilation.Create(new SourceText("test.playbook", ExampleHost.Wrap(lines)), "test");
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error));
        return [.. PlaybookChecks.Run(compilation, null, options).Select(finding => finding.ToString())];
    }
}
