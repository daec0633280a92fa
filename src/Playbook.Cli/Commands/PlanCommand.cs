using System.CommandLine;
using Playbook.Cli.Help;
using Playbook.Cli.Output;
using Playbook.Cli.Sources;
using Playbook.Plan.Json;
using Playbook.Plan.Model;
using Playbook.Simulation.Kernels.Conditions;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook plan PATH</c>: the executable plan as canonical JSON.</summary>
internal static class PlanCommand
{
    private const string Examples =
        """
        playbook plan shop.playbook                  the plan as JSON, schema playbook.plan/1
        playbook plan shop.playbook -o shop.json     into a file, whole or not at all
        playbook simulate shop.json                  the plan runs without its source
        playbook plan shop.playbook --emit kernel    the loops over members that its conditions become
        """;

    public static Command Create(CliHost host)
    {
        var path = SharedOptions.Path();
        var output = SharedOptions.OutputFile();
        var strict = SharedOptions.Strict();
        var emit = EmitOption.Create();
        var command = new TeachingCommand("plan", "Compile a playbook into its plan.", Examples) { path, emit, output, strict };
        command.SetAction(parsed => Run(host, parsed.GetValue(path)!, EmitOption.Of(parsed.GetValue(emit)), parsed.GetValue(output), parsed.GetValue(strict)));
        return command;
    }

    private static int Run(CliHost host, string path, PlanForm form, string? output, bool strict)
    {
        var plan = PlanLoader.Load(path);
        DiagnosticReport.Write(host, plan.Diagnostics);
        var exitCode = plan.ExitCode(strict);
        return exitCode == ExitCode.Fine ? CommandOutput.Write(host, output, Written(plan.Document!, form), exitCode) : exitCode;
    }

    private static string Written(PlanDocument document, PlanForm form) => form == PlanForm.Kernel ? PlanKernels.Show(document.Plan) : PlanJson.Write(document);
}
