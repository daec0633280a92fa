using System.CommandLine;
using Playbook.Cli.Help;
using Playbook.Cli.Output;
using Playbook.Compiler.Reference;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook reference</c>: what is written from the catalogue of constructs, for people and for editors.</summary>
internal static class ReferenceCommand
{
    private const string Examples =
        """
        playbook reference                                        the manual in Markdown
        playbook reference --schema -o playbook.schema.json       the JSON Schema of the YAML spelling
        playbook reference --textmate -o playbook.tmLanguage.json the colours for an editor
        playbook reference --ebnf                                 the grammar's productions of the constructs
        """;

    public static Command Create(CliHost host)
    {
        var output = SharedOptions.OutputFile();
        var schema = new Option<bool>("--schema") { Description = "The JSON Schema of the YAML spelling instead." };
        var textMate = new Option<bool>("--textmate") { Description = "The TextMate grammar instead." };
        var ebnf = new Option<bool>("--ebnf") { Description = "The last part of grammar/playbook.ebnf instead." };
        var command = new TeachingCommand("reference", "Print the reference manual of the language, or what editors read.", Examples) { schema, textMate, ebnf, output };
        command.Validators.Add(result =>
        {
            if (new[] { schema, textMate, ebnf }.Count(option => result.GetValue(option)) > 1) result.AddError("--schema, --textmate and --ebnf exclude one another");
        });
        command.SetAction(parsed =>
        {
            var text = parsed.GetValue(schema) ? YamlSchema.Write()
                : parsed.GetValue(textMate) ? TextMateGrammar.Write()
                : parsed.GetValue(ebnf) ? ConstructGrammar.Write()
                : ReferenceManual.Write(CliDiagnostics.BesideTheCompiler);
            return CommandOutput.Write(host, parsed.GetValue(output), text, ExitCode.Fine);
        });
        return command;
    }
}
