using System.Collections.Immutable;
using System.CommandLine;
using Playbook.Cli.Help;
using Playbook.Cli.Output;
using Playbook.Compiler;
using Playbook.Diagnostics;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook explain PB2107</c>: the page of a diagnostic.</summary>
internal static class ExplainCommand
{
    private const string Examples =
        """
        playbook explain PB2107                      by code
        playbook explain unclosed-block              by name
        playbook explain PB2107 --lang zh-Hans       in Chinese
        playbook explain                             all codes, one a line
        """;

    private static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. CompilerDiagnostics.All.AddRange(CliDiagnostics.BesideTheCompiler).DistinctBy(d => d.Code).OrderBy(d => d.Code, StringComparer.Ordinal)];

    public static Command Create(CliHost host)
    {
        var code = new Argument<string?>("CODE") { Description = "A code such as PB2107, or the name beside it.", Arity = ArgumentArity.ZeroOrOne };
        var command = new TeachingCommand("explain", "Tell more about a diagnostic: why it is one, and how to mend it.", Examples) { code };
        command.SetAction(parsed => Run(host, parsed.GetValue(code)));
        return command;
    }

    /// <summary>The page without its message templates, whose places only a finding can fill.</summary>
    private static string Explanation(CliHost host, DiagnosticDescriptor descriptor)
    {
        var (page, text) = (descriptor.Page, descriptor.Page.In(host.Language));
        var bad = page.Bad.Length == 0 ? string.Empty : Section("## Bad", Fenced(page, page.Bad));
        var fix = page.Fixes.IsEmpty ? string.Empty : Section("## Fix", host.Say(About(page.Fixes)));
        return $"# {page.Code} {page.Name}\n{Section("## Why", text.Why)}{Section("## How to fix", text.HowToFix)}{fix}{bad}{Section("## Good", Fenced(page, page.Good))}";

        string Section(Phrase title, string body) => $"\n{host.Say(title)}\n\n{body}\n";
    }

    private static Phrase About(ImmutableArray<FixKind> kinds) => kinds switch
    {
        [FixKind.Safe] => "safe: it says the same in the way that is asked for, or takes away what has no effect; `check --fix` applies it",
        [FixKind.Suggestion] => "a suggestion: it decides something, so it is shown and left to you",
        _ => "safe, and then applied by `check --fix`, or a suggestion that is left to you: the finding says which",
    };

    private static string Fenced(DiagnosticPage page, string example) => $"```{page.ExampleLanguage}\n{example}```";

    private static int Run(CliHost host, string? code)
    {
        if (code is null)
        {
            foreach (var descriptor in All) host.Out.WriteLine($"{descriptor.Code} {SeverityWord.Of(descriptor.Severity),-7} {descriptor.Name}");
            return ExitCode.Fine;
        }

        var wanted = char.IsAsciiDigit(code[0]) ? "PB" + code : code;
        if (All.FirstOrDefault(d => string.Equals(d.Code, wanted, StringComparison.OrdinalIgnoreCase) || d.Name == wanted) is { } found)
        {
            host.Out.Write(Explanation(host, found));
            return ExitCode.Fine;
        }

        var near = Spellchecker.Nearest(wanted.ToUpperInvariant(), All.Select(d => d.Code)) ?? Spellchecker.Nearest(wanted, All.Select(d => d.Name)) ?? All[0].Code;
        DiagnosticReport.Write(host, [CliDiagnostics.About(code, CliDiagnostics.UnknownCode, code, near)]);
        return ExitCode.Usage;
    }
}
