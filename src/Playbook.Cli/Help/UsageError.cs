using System.CommandLine;
using System.CommandLine.Parsing;
using Playbook.Diagnostics;

namespace Playbook.Cli.Help;

/// <summary>Says in plain words what is wrong with a command line, and where help is.</summary>
internal static class UsageError
{
    public static int Report(CliHost host, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        foreach (var message in Messages(parsed, command)) host.Error.WriteLine($"playbook: {host.Say(message)}");
        host.Error.WriteLine(host.Say($"see `{TeachingHelp.NameOf(command)} --help`"));
        return ExitCode.Usage;
    }

    private static IEnumerable<Phrase> Messages(ParseResult parsed, Command command)
    {
        if (command is not RootCommand) return parsed.UnmatchedTokens.Count > 0 ? [Unmatched(parsed.UnmatchedTokens[0], command)] : parsed.Errors.Select(Plain).Distinct();
        if (parsed.UnmatchedTokens is not [var verb, ..]) return [$"which command? there are {Phrase.List(command.Subcommands.Select(c => (Phrase)c.Name))}"];
        var near = Spellchecker.Nearest(verb, command.Subcommands.Select(c => c.Name));
        return [near is null ? Phrase.Of($"there is no command `{verb}`") : $"there is no command `{verb}`; perhaps `{near}`"];
    }

    private static Phrase Unmatched(string token, Command command)
    {
        var verb = TeachingHelp.NameOf(command);
        if (!token.StartsWith('-')) return $"`{token}` is one word too many for `{verb}`; a path with spaces needs quotes";
        var near = Spellchecker.Nearest(token, command.Options.Concat(command.Parents.OfType<Command>().SelectMany(above => above.Options.Where(option => option.Recursive))).Select(option => option.Name));
        return near is null ? Phrase.Of($"`{verb}` has no option `{token}`") : $"`{verb}` has no option `{token}`; perhaps `{near}`";
    }

    private static Phrase Plain(ParseError error)
    {
        var option = error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult;
        return (option, error.SymbolResult) switch
        {
            ({ Tokens.Count: 0 }, _) => Phrase.Of($"`{option.Option.Name}` needs a value"),
            ({ } read, _) when error.Message.StartsWith(read.Option.Name, StringComparison.Ordinal) => error.Message,
            ({ Option: Option<string> { CompletionSources.Count: > 0 } }, _) => $"`{option.Option.Name}` takes {Choices(option.Option)}, not `{option.Tokens[0].Value}`",
            ({ Option: Option<ulong> or Option<int> }, _) => $"`{option.Option.Name}` takes a whole number, not `{option.Tokens[0].Value}`",
            (null, ArgumentResult { Parent: CommandResult { Command: var verb } } argument) => $"`{TeachingHelp.NameOf(verb)}` needs `{argument.Argument.Name}`",
            _ => error.Message,
        };
    }

    private static Phrase Choices(Option option) =>
        Phrase.AnyOf(option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(choice => Phrase.Of($"`{choice.Label}`")));
}
