using Playbook.Testing.Compiling;

namespace Playbook.Cli.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("which command?")]
    [InlineData("there is no command `chek`; perhaps `check`", "chek")]
    [InlineData("--replicates takes a number from 1 to 10000, not 0", "simulate", "x", "--replicates", "0")]
    [InlineData("--seed", "simulate", "x", "--seed", "-1")]
    [InlineData("xml", "check", "x", "--format", "xml")]
    [InlineData("PATH", "fmt")]
    public void Wrong_usage_exits_with_two_and_points_to_help(string words, params string[] args)
    {
        var run = CliRun.Of(args);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Contains("--help`", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("plan", "--help")]
    [InlineData("test", "--help")]
    [InlineData("preview", "--help")]
    [InlineData("simulate", "--help")]
    [InlineData("audience", "--help")]
    [InlineData("why", "--help")]
    [InlineData("diff", "--help")]
    [InlineData("fmt", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("new", "--help")]
    [InlineData("reference", "--help")]
    public void Help_teaches_by_examples_and_exit_codes(params string[] args)
    {
        var run = CliRun.Of(args);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("  playbook ", run.Out, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_one_line() => Assert.Matches("^playbook [0-9]+\\.[0-9]+\\.[0-9]+\n$", CliRun.Of("--version").Out);

    [Fact]
    public void Reference_manual_is_the_one_that_the_catalogues_generate()
    {
        // To regenerate: dotnet run --project src/Playbook.Cli -- reference > grammar/REFERENCE.md
        Assert.Equal(Samples.Read("grammar/REFERENCE.md").Text, CliRun.Of("reference").Out);
    }
}
