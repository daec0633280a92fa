using System.CommandLine;
using Playbook.Cli.Help;
using Playbook.Cli.Output;
using Playbook.Cli.Starters;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook new NAME</c>: a small commented playbook that checks clean, in a folder of its own.</summary>
internal static class NewCommand
{
    private const string Examples =
        """
        playbook new my_shop                         writes my_shop/main.playbook
        playbook new my_shop --yaml                  writes my_shop/main.playbook.yaml
        playbook simulate my_shop                    and this says what will happen
        """;

    public static Command Create(CliHost host)
    {
        var name = new Argument<string>("NAME") { Description = "Folder to make; its name is the playbook's: letters of any script, digits and _." };
        var yaml = new Option<bool>("--yaml") { Description = "Spell it in YAML." };
        var command = new TeachingCommand("new", "Start a playbook.", Examples) { name, yaml };
        command.SetAction(parsed => Run(host, parsed.GetValue(name)!, parsed.GetValue(yaml)));
        return command;
    }

    private static int Run(CliHost host, string folder, bool yaml)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var isName = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
        if (!isName) return Failed(host, CliDiagnostics.About(folder, CliDiagnostics.NotAName, name));
        if (Existing(folder) is { } existing) return Failed(host, CliDiagnostics.About(existing, CliDiagnostics.FileExists));
        var path = Path.Combine(folder, yaml ? "main.playbook.yaml" : "main.playbook");
        host.Cancellation.ThrowIfCancellationRequested();
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(host, CliDiagnostics.About(path, CliDiagnostics.FileNotWritten, e.Message.Split('\n')[0]));
        }

        var written = CommandOutput.Write(host, path, yaml ? YamlStarter.For(name) : DslStarter.For(name), ExitCode.Fine);
        if (written == ExitCode.Fine) host.Out.WriteLine(host.Say($"{path}: written; try `playbook simulate {folder}`"));
        return written;
    }

    private static string? Existing(string folder) => File.Exists(folder)
        ? folder
        : new[] { "main.playbook", "main.playbook.yaml" }.Select(file => Path.Combine(folder, file)).FirstOrDefault(Path.Exists);

    private static int Failed(CliHost host, Playbook.Diagnostics.Diagnostic diagnostic)
    {
        DiagnosticReport.Write(host, [diagnostic]);
        return ExitCode.Usage;
    }
}
