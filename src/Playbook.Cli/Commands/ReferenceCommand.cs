using System.CommandLine;
using Playbook.Cli.Help;
using Playbook.Cli.Output;
using Playbook.Compiler.Reference;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook reference</c>: the reference manual, written from the catalogue of constructs.</summary>
internal static class ReferenceCommand
{
    private const string Examples =
        """
        playbook reference                           the manual in Markdown
        playbook reference -o REFERENCE.md           into a file
        """;

    public static Command Create(CliHost host)
    {
        var output = SharedOptions.OutputFile();
        var command = new TeachingCommand("reference", "Print the reference manual of the language in Markdown.", Examples) { output };
        command.SetAction(parsed => CommandOutput.Write(host, parsed.GetValue(output), ReferenceManual.Write(CliDiagnostics.BesideTheCompiler), ExitCode.Fine));
        return command;
    }
}
