using System.CommandLine;
using System.CommandLine.Parsing;
using Playbook.Cli.Output;
using Playbook.Diagnostics;

namespace Playbook.Cli.Languages;

/// <summary><c>--lang zh-Hans</c>: the language of diagnostics, for every verb.</summary>
internal static class LanguageOption
{
    private const string Name = "--lang";

    private static string Choices => string.Join(", ", LanguageTag.All.Select(LanguageTag.Of));

    public static void Install(RootCommand root) => root.Options.Add(new Option<string?>(Name)
    {
        Description = $"Language of diagnostics: {Choices}; otherwise that of the environment.",
        HelpName = "LANGUAGE",
        Recursive = true,
    });

    /// <summary>The language that the command line asks for, if any; or what it says instead of one.</summary>
    public static (Language? Language, string? Wrong) Read(ParseResult parsed)
    {
        if (parsed.GetResult(Name) is not OptionResult { Tokens: [var token] }) return (null, null);
        return LanguageTag.TryRead(token.Value) is { } language ? (language, null) : (null, token.Value);
    }

    public static int Report(CliHost host, string wrong)
    {
        DiagnosticReport.Write(host, [CliDiagnostics.About($"{Name} {wrong}", CliDiagnostics.UnknownLanguage, wrong)]);
        return ExitCode.Usage;
    }
}
