using System.CommandLine;
using Playbook.Cli.Help;
using Playbook.Cli.Output;
using Playbook.Cli.Sources;
using Playbook.Plan.Diff;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook diff A B</c>: what differs between two plans, not between their texts.</summary>
internal static class DiffCommand
{
    private const string Examples =
        """
        playbook diff old.playbook new.playbook      items added, removed and changed, fact by fact
        playbook diff last-year.json shop            plans and playbooks may be mixed
        playbook diff a.playbook a.playbook.yaml     two spellings of one plan do not differ
        playbook diff a.json b.json --exit-code      exits with 1 where they differ
        """;

    public static Command Create(CliHost host)
    {
        var before = new Argument<string>("BEFORE") { Description = "A playbook, a folder with one, or a plan (.json)." };
        var after = new Argument<string>("AFTER") { Description = "Likewise." };
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 1 where the plans differ." };
        var command = new TeachingCommand("diff", "Say what differs between two plans.", Examples) { before, after, exitCode };
        command.SetAction(parsed => Run(host, parsed.GetValue(before)!, parsed.GetValue(after)!, parsed.GetValue(exitCode)));
        return command;
    }

    private static int Run(CliHost host, string before, string after, bool tells)
    {
        var (old, now) = (PlanLoader.Load(before), PlanLoader.Load(after));
        if (old.Document is null || now.Document is null)
        {
            DiagnosticReport.Write(host, old.Diagnostics.Concat(now.Diagnostics));
            return Math.Max(old.ExitCode(strict: false), now.ExitCode(strict: false));
        }

        var difference = PlanDiff.Between(old.Document.Plan, now.Document.Plan);
        host.Out.Write(DifferenceText.Render(difference));
        return tells && !difference.IsEmpty ? ExitCode.Errors : ExitCode.Fine;
    }
}
