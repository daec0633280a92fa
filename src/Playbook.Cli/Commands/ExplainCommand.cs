using System.Collections.Immutable;
using System.CommandLine;
using Playbook.Cli.Help;
using Playbook.Cli.Output;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Plan.Json;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook explain PB2107</c>: the page of a diagnostic.</summary>
internal static class ExplainCommand
{
    private const string Examples =
        """
        playbook explain PB2107                      by code
        playbook explain unclosed-block              by name
        playbook explain                             all codes, one a line
        """;

    private static ImmutableArray<DiagnosticDescriptor> All =>
        [.. CompilerDiagnostics.All.AddRange(PlanJsonDiagnostics.All).AddRange(CliDiagnostics.All).DistinctBy(d => d.Code).OrderBy(d => d.Code, StringComparer.Ordinal)];

    public static Command Create(CliHost host)
    {
        var code = new Argument<string?>("CODE") { Description = "A code such as PB2107, or the name beside it.", Arity = ArgumentArity.ZeroOrOne };
        var command = new TeachingCommand("explain", "Tell more about a diagnostic: why it is one, and how to mend it.", Examples) { code };
        command.SetAction(parsed => Run(host, parsed.GetValue(code)));
        return command;
    }

    /// <summary>The page without its message templates, whose places only a finding can fill.</summary>
    private static string Explanation(DiagnosticDescriptor descriptor)
    {
        var lines = descriptor.Page.Markdown.TrimEnd().Split('\n')
            .Where(line => !line.StartsWith("message:", StringComparison.Ordinal) && !line.StartsWith("hint:", StringComparison.Ordinal));
        return string.Join('\n', lines).Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
    }

    private static int Run(CliHost host, string? code)
    {
        if (code is null)
        {
            foreach (var descriptor in All) host.Out.WriteLine($"{descriptor.Code} {descriptor.Severity.ToString().ToLowerInvariant(),-7} {descriptor.Name}");
            return ExitCode.Fine;
        }

        var wanted = char.IsAsciiDigit(code[0]) ? "PB" + code : code;
        if (All.FirstOrDefault(d => string.Equals(d.Code, wanted, StringComparison.OrdinalIgnoreCase) || d.Name == wanted) is { } found)
        {
            host.Out.WriteLine(Explanation(found));
            return ExitCode.Fine;
        }

        var near = Spellchecker.Nearest(wanted.ToUpperInvariant(), All.Select(d => d.Code)) ?? Spellchecker.Nearest(wanted, All.Select(d => d.Name)) ?? All[0].Code;
        DiagnosticReport.Write(host.Error, [CliDiagnostics.About(code, CliDiagnostics.UnknownCode, code, near)]);
        return ExitCode.Usage;
    }
}
