using System.CommandLine;
using Playbook.Cli.Help;
using Playbook.Cli.Output;
using Playbook.Cli.Sources;
using Playbook.Diagnostics;
using Playbook.Syntax.Formatting;
using Playbook.Syntax.Trees;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook fmt PATH…</c>: one way to write a playbook, comments kept.</summary>
internal static class FmtCommand
{
    private const string StandardInput = "-";

    private const string Examples =
        """
        playbook fmt shop.playbook                   rewrites the file where it is not formatted yet
        playbook fmt playbooks/*.playbook            several at once
        playbook fmt --check shop.playbook           changes nothing; names the files it would change and exits with 1
        playbook fmt - < draft.playbook              from standard input to standard output
        playbook fmt --yaml - < draft.playbook.yaml  the same, spelt in YAML
        """;

    public static Command Create(CliHost host)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Playbooks, folders with one main playbook, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var check = new Option<bool>("--check") { Description = "Change nothing; exit with 1 where a file is not formatted." };
        var yaml = new Option<bool>("--yaml") { Description = "Standard input is spelt in YAML." };
        var command = new TeachingCommand("fmt", "Format playbooks.", Examples) { paths, check, yaml };
        command.SetAction(parsed =>
        {
            var standardInput = parsed.GetValue(yaml) ? "stdin.playbook.yaml" : "stdin.playbook";
            return parsed.GetValue(paths)!.Max(path => Run(host, path, standardInput, parsed.GetValue(check)));
        });
        return command;
    }

    private static int Run(CliHost host, string path, string standardInput, bool check)
    {
        host.Cancellation.ThrowIfCancellationRequested();
        var read = path == StandardInput ? SourceReader.Read(standardInput, host.In) : SourceReader.Read(path);
        if (read.Source is not { } source) return Failed(host, read.Diagnostics, ExitCode.Usage);
        var tree = SyntaxTree.Parse(source);
        var errors = tree.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        if (errors.Count > 0) return Failed(host, errors, ExitCode.Errors);
        var formatted = Formatter.Format(tree);
        if (path == StandardInput && !check) return CommandOutput.Write(host, null, formatted, ExitCode.Fine);
        if (formatted == source.Text) return ExitCode.Fine;
        if (check)
        {
            host.Out.WriteLine(host.Say($"{source.Path}: not formatted"));
            return ExitCode.Errors;
        }

        var written = CommandOutput.Write(host, source.Path, read.HasByteOrderMark ? "\uFEFF" + formatted : formatted, ExitCode.Fine);
        if (written == ExitCode.Fine) host.Out.WriteLine(host.Say($"{source.Path}: formatted"));
        return written;
    }

    private static int Failed(CliHost host, IEnumerable<Diagnostic> diagnostics, int exitCode)
    {
        DiagnosticReport.Write(host, diagnostics);
        return exitCode;
    }
}
