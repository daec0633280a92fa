using System.CommandLine;
using Playbook.Cli.Help;
using Playbook.Cli.TestRuns;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook test PATH…</c>: whether playbooks do what they expect of themselves.</summary>
internal static class TestCommand
{
    private const int MaxMembers = 100_000;

    private const string Examples =
        """
        playbook test shop.playbook                           a line for each test; why, for each that failed
        playbook test playbooks                               all main playbooks below a folder
        playbook test shop --filter reminder                  only tests whose name contains the text
        playbook test shop --junit results.xml                for build servers
        playbook test shop --coverage --coverage-members 500  which rules neither tests nor synthetic members ever reach
        """;

    public static Command Create(CliHost host)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Playbooks, folders with playbooks, or plans (.json).", Arity = ArgumentArity.OneOrMore };
        var filter = new Option<string?>("--filter") { Description = "Run only tests whose name, case included, contains this.", HelpName = "TEXT" };
        var junit = new Option<string?>("--junit") { Description = "Write the results to this file as JUnit XML.", HelpName = "FILE" };
        var coverage = new Option<bool>("--coverage") { Description = "Say which rules, segments and branches no test reaches." };
        var members = new Option<int>("--coverage-members") { Description = "Let so many synthetic members try them too.", HelpName = "N" };
        members.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && (value < 1 || value > MaxMembers))
                result.AddError($"{members.Name} takes a number from 1 to {MaxMembers}, not {value}");
        });
        var command = new TeachingCommand("test", "Say whether playbooks do what their tests expect.", Examples) { paths, filter, junit, coverage, members };
        command.SetAction(parsed => TestRun.Execute(host, new TestRequest([.. parsed.GetValue(paths)!])
        {
            Filter = parsed.GetValue(filter),
            JUnit = parsed.GetValue(junit),
            Coverage = parsed.GetValue(coverage) || parsed.GetValue(members) > 0,
            CoverageMembers = parsed.GetValue(members),
        }));
        return command;
    }
}
