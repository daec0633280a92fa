using Playbook.Calibration.Diagnostics;
using Playbook.Checks;
using Playbook.Data.Diagnostics;
using Playbook.Data.Members;
using Playbook.Plan.Json;
using Playbook.Scripts.Diagnostics;

namespace Playbook.Cli.Tests.Commands;

public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("PB1105")]
    [InlineData("pb1105")]
    [InlineData("1105")]
    [InlineData("not-utf8")]
    public void Page_is_found_by_code_and_name(string code)
    {
        var run = CliRun.Of("explain", code);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("# PB1105 not-utf8\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_code_exits_with_two_and_a_suggestion()
    {
        var run = CliRun.Of("explain", "PB1195");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("perhaps `PB11", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PB7613", "## Fix", "safe, and then applied by `check --fix`, or a suggestion")]
    [InlineData("PB2107", "## Fix", "a suggestion: it decides something")]
    [InlineData("PB2106", "## Fix", "safe: it says the same")]
    public void Page_says_whether_a_fix_is_safe(string code, params string[] said) => Assert.All(said, words => Assert.Contains(words, CliRun.Of("explain", code).Out, StringComparison.Ordinal));

    [Fact]
    public void Every_code_that_is_listed_has_its_page()
    {
        var lines = CliRun.Of("explain").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 40);
        Assert.All(lines, line => Assert.Equal(0, CliRun.Of("explain", line[..6]).ExitCode));
    }

    [Fact]
    public void Pages_of_plan_files_and_of_data_are_whole() => Assert.All(PlanJsonDiagnostics.All.AddRange(DataDiagnostics.All).AddRange(MemberDiagnostics.All).AddRange(ExperimentDiagnostics.All).AddRange(BesideDiagnostics.All).AddRange(ActDiagnostics.All).AddRange(CalibrationDiagnostics.All).AddRange(PlaybookChecks.All.SelectMany(check => check.Descriptors)).AddRange(ScriptDiagnostics.All), descriptor =>
    {
        Assert.All([descriptor.Page.Name, descriptor.Page.Message, descriptor.Page.Hint, descriptor.Page.Why, descriptor.Page.HowToFix, descriptor.Page.Bad, descriptor.Page.Good], Assert.NotEmpty);
    });
}
