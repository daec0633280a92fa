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

    private static List<string> Of(ProverOptions options)
    {
        var compilation = Compilation.Create(new SourceText("test.playbook", ExampleHost.Wrap(Lines)), "test");
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error));
        return [.. PlaybookChecks.Run(compilation, null, options).Select(finding => finding.ToString())];
    }
}
