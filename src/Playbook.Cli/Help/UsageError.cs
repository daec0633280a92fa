using System.CommandLine;
using Playbook.Diagnostics;

namespace Playbook.Cli.Help;

/// <summary>Says what is wrong with a command line, and where help is.</summary>
internal static class UsageError
{
    public static int Report(CliHost host, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        foreach (var message in Messages(parsed, command)) host.Error.WriteLine($"playbook: {message}");
        host.Error.WriteLine($"see `{TeachingHelp.NameOf(command)} --help`");
        return ExitCode.Usage;
    }

    private static IEnumerable<string> Messages(ParseResult parsed, Command command)
    {
        if (command is not RootCommand) return parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal);
        if (parsed.UnmatchedTokens is not [var verb, ..]) return ["which command? there are " + string.Join(", ", command.Subcommands.Select(c => c.Name))];
        var near = Spellchecker.Nearest(verb, command.Subcommands.Select(c => c.Name));
        return [$"there is no command `{verb}`" + (near is null ? string.Empty : $"; perhaps `{near}`")];
    }
}
