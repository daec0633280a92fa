using System.CommandLine;

namespace Playbook.Cli.Commands;

/// <summary>Options that several verbs share, spelt and explained alike.</summary>
internal static class SharedOptions
{
    private const string Text = "text";

    private const string Json = "json";

    public static Argument<string> Path() => new("PATH") { Description = "A playbook (.playbook or .playbook.yaml), or a folder with one main playbook." };

    public static Option<string?> OutputFile() => new("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };

    public static Option<bool> Strict() => new("--strict") { Description = "Let warnings fail too." };

    public static Option<string> Format()
    {
        var option = new Option<string>("--format") { Description = "text for people, json for machines.", DefaultValueFactory = _ => Text };
        return option.AcceptOnlyFromAmong(Text, Json);
    }

    public static OutputFormat FormatOf(string? value) => value == Json ? OutputFormat.Json : OutputFormat.Text;
}

/// <summary>For whom a command writes.</summary>
internal enum OutputFormat
{
    Text,
    Json,
}
