using System.CommandLine;
using Playbook.Cli.Help;
using Playbook.Cli.Output;
using Playbook.Cli.Sources;
using Playbook.Syntax.Conversion;
using Playbook.Syntax.Trees;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook convert PATH</c>: the same playbook in its other spelling, comments kept.</summary>
internal static class ConvertCommand
{
    private const string Dsl = "dsl";

    private const string Yaml = "yaml";

    private const string Examples =
        """
        playbook convert shop                        the YAML spelling of shop/main.playbook on standard output
        playbook convert main.playbook.yaml          and the other way round
        playbook convert shop -o shop.playbook.yaml  into a file
        playbook convert --to dsl shop.playbook      formats, where the spelling is the one that is asked for
        """;

    public static Command Create(CliHost host)
    {
        var path = SharedOptions.Path();
        var to = new Option<string?>("--to") { Description = "The spelling to write; the other one if left out." }.AcceptOnlyFromAmong(Yaml, Dsl);
        var output = SharedOptions.OutputFile();
        var command = new TeachingCommand("convert", "Write a playbook in its other spelling.", Examples) { path, to, output };
        command.SetAction(parsed => Run(host, parsed.GetValue(path)!, parsed.GetValue(to), parsed.GetValue(output)));
        return command;
    }

    private static int Run(CliHost host, string path, string? to, string? output)
    {
        var read = SourceReader.Read(path);
        if (read.Source is not { } source) return Failed(host, read.Diagnostics, ExitCode.Usage);
        var tree = SyntaxTree.Parse(source);
        var spelling = to switch
        {
            Dsl => Spelling.Dsl,
            Yaml => Spelling.Yaml,
            _ => tree.Spelling == Spelling.Dsl ? Spelling.Yaml : Spelling.Dsl,
        };
        var conversion = Converter.Convert(tree, spelling);
        return conversion.Diagnostics.IsEmpty
            ? CommandOutput.Write(host, output, conversion.Text, ExitCode.Fine)
            : Failed(host, conversion.Diagnostics, ExitCode.Errors);
    }

    private static int Failed(CliHost host, IEnumerable<Playbook.Diagnostics.Diagnostic> diagnostics, int exitCode)
    {
        DiagnosticReport.Write(host, diagnostics);
        return exitCode;
    }
}
