using Playbook.Diagnostics;

namespace Playbook.Cli.Output;

/// <summary>Diagnostics as workflow commands of GitHub Actions, which shows them beside the line: <c>::error file=…,line=…,col=…,title=…::message</c>.</summary>
internal static class GitHubAnnotations
{
    public static void Write(CliHost host, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) host.Out.Write(Of(diagnostic, host.Language) + "\n");
    }

    public static string Of(Diagnostic diagnostic, Language language)
    {
        var (source, start) = (diagnostic.Source, diagnostic.Span.Start);
        var line = source.LineIndexOf(start);
        var column = Math.Clamp(start, 0, source.Length) - source.LineSpan(line).Start + 1;
        var title = $"{diagnostic.Code} {diagnostic.Descriptor.Name}";
        var hint = diagnostic.HintIn(language);
        var message = hint.Length == 0 ? diagnostic.MessageIn(language) : $"{diagnostic.MessageIn(language)}\n{hint}";
        return $"::{Command(diagnostic.Severity)} file={Property(source.Path)},line={line + source.FirstLine},col={column},title={Property(title)}::{Data(message)}";
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "notice",
        _ => throw new InvalidOperationException($"No such severity: {severity}."),
    };

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
