using System.CommandLine;
using Playbook.Cli.Help;
using Playbook.Cli.Output;
using Playbook.Cli.Sources;
using Playbook.Plan.Json;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook plan PATH</c>: the executable plan as canonical JSON.</summary>
internal static class PlanCommand
{
    private const string Examples =
        """
        playbook plan shop.playbook                  the plan as JSON, schema playbook.plan/1
        playbook plan shop.playbook -o shop.json     into a file, whole or not at all
        playbook simulate shop.json                  the plan runs without its source
        """;

    public static Command Create(CliHost host)
    {
        var path = SharedOptions.Path();
        var output = SharedOptions.OutputFile();
        var strict = SharedOptions.Strict();
        var command = new TeachingCommand("plan", "Compile a playbook into its plan.", Examples) { path, output, strict };
        command.SetAction(parsed => Run(host, parsed.GetValue(path)!, parsed.GetValue(output), parsed.GetValue(strict)));
        return command;
    }

    private static int Run(CliHost host, string path, string? output, bool strict)
    {
        var plan = PlanLoader.Load(path);
        DiagnosticReport.Write(host, plan.Diagnostics);
        var exitCode = plan.ExitCode(strict);
        return exitCode == ExitCode.Fine ? CommandOutput.Write(host, output, PlanJson.Write(plan.Document!), exitCode) : exitCode;
    }
}
