using System.CommandLine;
using System.Text.Json.Nodes;
using Playbook.Cli.Help;
using Playbook.Cli.Output;
using Playbook.Cli.Sources;
using Playbook.Diagnostics;
using Playbook.Reporting.Json;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook check PATH</c>: what is wrong with a playbook, and how to mend it.</summary>
internal static class CheckCommand
{
    public const string Schema = "playbook.check/1";

    private const string Examples =
        """
        playbook check shop.playbook                 diagnostics on standard error, one summary line
        playbook check playbooks/flower-shop         a folder means its main.playbook or main.playbook.yaml
        playbook check shop.playbook --strict        warnings fail too: for continuous integration
        playbook check shop.playbook --format json   diagnostics with places and fixes, schema playbook.check/1
        """;

    public static Command Create(CliHost host)
    {
        var path = SharedOptions.Path();
        var strict = SharedOptions.Strict();
        var format = SharedOptions.Format();
        var command = new TeachingCommand("check", "Say what is wrong with a playbook, and how to mend it.", Examples) { path, strict, format };
        command.SetAction(parsed => Run(host, parsed.GetValue(path)!, parsed.GetValue(strict), SharedOptions.FormatOf(parsed.GetValue(format))));
        return command;
    }

    private static int Run(CliHost host, string path, bool strict, OutputFormat format)
    {
        var plan = PlanLoader.Check(path);
        if (format == OutputFormat.Json)
        {
            host.Out.Write(Document(host, path, plan).ToJsonString(ForecastJson.Options) + "\n");
            return plan.ExitCode(strict);
        }

        DiagnosticReport.Write(host, plan.Diagnostics);
        host.Out.WriteLine($"{path}: {host.Say(DiagnosticReport.Count(plan.Diagnostics))}");
        return plan.ExitCode(strict);
    }

    private static JsonObject Document(CliHost host, string path, LoadedPlan plan) => new()
    {
        ["schema"] = Schema,
        ["tool"] = CliHost.Tool,
        ["path"] = path,
        ["errors"] = plan.Diagnostics.Count(d => d.Severity == Severity.Error),
        ["warnings"] = plan.Diagnostics.Count(d => d.Severity == Severity.Warning),
        ["diagnostics"] = DiagnosticJson.Of(plan.Diagnostics, host.Language),
    };
}
