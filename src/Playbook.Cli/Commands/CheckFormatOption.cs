using System.Collections.Immutable;
using System.CommandLine;

namespace Playbook.Cli.Commands;

/// <summary>For whom <c>check</c> writes.</summary>
internal enum CheckFormat
{
    Text,
    Json,
    Sarif,
    GitHub,
}

/// <summary><c>--format</c> of <c>check</c>.</summary>
internal static class CheckFormatOption
{
    private static readonly ImmutableArray<string> s_words = ["text", "json", "sarif", "github"];

    public static Option<string> Create()
    {
        var option = new Option<string>("--format") { Description = "text for people, json for machines, sarif 2.1.0 for code hosts and editors, github for annotations in a workflow.", DefaultValueFactory = _ => s_words[0] };
        return option.AcceptOnlyFromAmong([.. s_words]);
    }

    public static CheckFormat Of(string? word) => (CheckFormat)Math.Max(0, s_words.IndexOf(word ?? s_words[0]));
}
