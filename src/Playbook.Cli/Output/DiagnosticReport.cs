using Playbook.Diagnostics;

namespace Playbook.Cli.Output;

/// <summary>Diagnostics for people, on standard error.</summary>
internal static class DiagnosticReport
{
    public static void Write(CliHost host, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) host.Error.Write(DiagnosticText.Render(diagnostic, host.Language));
    }

    /// <summary><c>2 errors, 1 warning, 1 disabled</c></summary>
    /// <param name="diagnostics">What was found.</param>
    /// <param name="disabled">How many findings comments disable.</param>
    public static Phrase Count(IReadOnlyCollection<Diagnostic> diagnostics, int disabled) => disabled == 0 ? Count(diagnostics) : Phrase.Of($"{Count(diagnostics)}, {disabled} disabled");

    /// <summary><c>2 errors, 1 warning</c></summary>
    public static Phrase Count(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Info }
            .Select(severity => (Severity: severity, Number: diagnostics.Count(d => d.Severity == severity)))
            .Where(kind => kind.Number > 0)
            .Select(kind => Count(kind.Severity, kind.Number))
            .ToList();
        return counts.Count > 0 ? Phrase.List(counts) : "no errors, no warnings";
    }

    private static Phrase Count(Severity severity, int number) => (severity, number) switch
    {
        (Severity.Error, 1) => Phrase.Of($"{number} error"),
        (Severity.Error, _) => $"{number} errors",
        (Severity.Warning, 1) => $"{number} warning",
        (Severity.Warning, _) => $"{number} warnings",
        (Severity.Info, 1) => $"{number} note",
        (Severity.Info, _) => $"{number} notes",
        _ => throw new InvalidOperationException($"No such severity: {severity}."),
    };
}
