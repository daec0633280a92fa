using System.CommandLine;
using System.Text.Json.Nodes;
using Playbook.Checks.Sarif;
using Playbook.Cli.Fixes;
using Playbook.Cli.Help;
using Playbook.Cli.Output;
using Playbook.Cli.Scripts;
using Playbook.Cli.Sources;
using Playbook.Cli.Watching;
using Playbook.Diagnostics;
using Playbook.Proofs.Questions;
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
        playbook check shop.playbook --format sarif  for code hosts and editors
        playbook check shop.playbook --fix           mends what safe fixes can mend, and says what is left
        playbook check shop.playbook --fix --dry-run shows what that would change
        playbook check shop.playbook --watch         checks anew whenever one of its files changes
        playbook check shop.playbook --allow-scripts runs the C# scripts that playbook.config.yaml lists with their hashes
        playbook check shop.playbook --stats         how much was proved about conditions, and by what
        playbook check shop.playbook --solver z3     asks z3 about what is not decided otherwise
        """;

    public static Command Create(CliHost host)
    {
        var path = SharedOptions.Path();
        var strict = SharedOptions.Strict();
        var format = CheckFormatOption.Create();
        var fix = new Option<bool>("--fix") { Description = "Apply the first safe fix of each diagnostic, until nothing changes. Suggestions, which decide something, are shown and left to people." };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --fix: write nothing, and show the changes as a unified diff." };
        var watch = new Option<bool>("--watch") { Description = "Check anew whenever a file of the playbook changes, until interrupted." };
        var scripts = new Option<bool>("--allow-scripts") { Description = "Run the scripts that playbook.config.yaml lists with their hashes." };
        var stats = new Option<bool>("--stats") { Description = "Say how many questions about conditions were asked, with how many steps, and what decided them." };
        var solver = SolverOption.Create();
        var command = new TeachingCommand("check", "Say what is wrong with a playbook, and how to mend it.", Examples) { path, strict, format, fix, dryRun, watch, stats, solver, scripts };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(dryRun) && (!parsed.GetValue(fix) || CheckFormatOption.Of(parsed.GetValue(format)) != CheckFormat.Text)) parsed.AddError("--dry-run goes with --fix, and with no format but text.");
            if (parsed.GetValue(watch) && (parsed.GetValue(fix) || CheckFormatOption.Of(parsed.GetValue(format)) != CheckFormat.Text)) parsed.AddError("--watch goes without --fix, and with no format but text.");
        });
        command.SetAction(parsed =>
        {
            LoadedPlan Check() => Run(host, parsed.GetValue(path)!, CheckFormatOption.Of(parsed.GetValue(format)), parsed.GetValue(fix), parsed.GetValue(dryRun), parsed.GetValue(stats), CheckAids.Of(new ScriptPermission(host, parsed.GetValue(scripts)), parsed.GetValue(solver)));
            return parsed.GetValue(watch) ? WatchRun.Run(host, parsed.GetValue(path)!, Check) : Check().ExitCode(parsed.GetValue(strict));
        });
        return command;
    }

    private static LoadedPlan Run(CliHost host, string path, CheckFormat format, bool fix, bool isDry, bool showsStats, CheckAids aids)
    {
        if (aids.Missing is { } missing)
        {
            DiagnosticReport.Write(host, [missing]);
            return new LoadedPlan(null, [missing], Unreadable: true);
        }

        var plan = fix ? FixRun.Run(host, path, isDry, isSilent: format != CheckFormat.Text, aids) : PlanLoader.Check(path, aids: aids);
        switch (format)
        {
            case CheckFormat.Json: host.Out.Write(Document(host, path, plan, showsStats ? aids.Proofs.Counts : null).ToJsonString(ForecastJson.Options) + "\n"); break;
            case CheckFormat.Sarif: host.Out.Write(SarifLog.Write(plan.Diagnostics, CliHost.Tool, host.Language, plan.Disabled)); break;
            case CheckFormat.GitHub: GitHubAnnotations.Write(host, plan.Diagnostics); break;
            default:
                DiagnosticReport.Write(host, plan.Diagnostics);
                if (!isDry) host.Out.WriteLine($"{path}: {host.Say(DiagnosticReport.Count(plan.Diagnostics, plan.Disabled.Length))}");
                if (showsStats) ProofStatistics.Write(host, aids.Proofs.Counts);
                break;
        }

        return plan;
    }

    private static JsonObject Document(CliHost host, string path, LoadedPlan plan, ProofCounts? counts)
    {
        var document = new JsonObject
        {
            ["schema"] = Schema,
            ["tool"] = CliHost.Tool,
            ["path"] = path,
            ["errors"] = plan.Diagnostics.Count(d => d.Severity == Severity.Error),
            ["warnings"] = plan.Diagnostics.Count(d => d.Severity == Severity.Warning),
            ["diagnostics"] = DiagnosticJson.Of(plan.Diagnostics, host.Language),
            ["disabled"] = DiagnosticJson.Of(plan.Disabled, host.Language),
        };
        if (counts is not null) document["proofs"] = ProofStatistics.Json(counts);
        return document;
    }
}
