using System.Collections.Immutable;
using Playbook.Cli.Output;
using Playbook.Cli.Sources;
using Playbook.Plan.Model;
using Playbook.Specs.Coverage;
using Playbook.Specs.Pages;
using Playbook.Specs.Results;
using Playbook.Specs.Running;

namespace Playbook.Cli.TestRuns;

/// <summary>From paths to results: find the playbooks, run their tests, write.</summary>
internal static class TestRun
{
    private const ulong CoverageSeed = 1;

    public static int Execute(CliHost host, TestRequest request)
    {
        var exitCode = ExitCode.Fine;
        var suites = new List<JUnitXml.Suite>();
        foreach (var path in request.Paths.SelectMany(PlaybookFinder.Find))
        {
            host.Cancellation.ThrowIfCancellationRequested();
            var loaded = PlanLoader.Load(path);
            DiagnosticReport.Write(host, loaded.Diagnostics);
            exitCode = Math.Max(exitCode, loaded.ExitCode(strict: false));
            if (loaded.Document is { } document) suites.Add(Run(host, request, path, document));
        }

        ImmutableArray<TestResult> results = [.. suites.SelectMany(suite => suite.Results)];
        if (request.Filter is { } filter && results.IsEmpty && exitCode == ExitCode.Fine)
        {
            DiagnosticReport.Write(host, [CliDiagnostics.About(filter, CliDiagnostics.NoTestMatches, filter)]);
            return ExitCode.Usage;
        }

        if (suites.Count > 0) host.Out.WriteLine(ResultPage.Summary(results));
        if (results.Any(result => !result.Passed)) exitCode = Math.Max(exitCode, ExitCode.Errors);
        return request.JUnit is { } file ? CommandOutput.Write(host, file, JUnitXml.Write(suites), exitCode) : exitCode;
    }

    private static JUnitXml.Suite Run(CliHost host, TestRequest request, string path, PlanDocument document)
    {
        var reached = new ReachedRules(document.Plan);
        var tests = document.Tests.Where(test => request.Filter is null || test.Title.Contains(request.Filter, StringComparison.OrdinalIgnoreCase));
        var results = new TestRunner(document.Plan, reached, host.Cancellation).Run(tests);
        host.Out.WriteLine(path);
        host.Out.Write(ResultPage.Render(document.Plan, results));
        if (request.Coverage)
        {
            var byMembers = SyntheticCoverage.Run(document.Plan, request.CoverageMembers, CoverageSeed, host.Cancellation);
            host.Out.Write(CoveragePage.Render(CoverageReport.Of(document.Plan, reached, byMembers, request.CoverageMembers)));
        }

        return new JUnitXml.Suite(path, document.Plan, results);
    }
}
