using System.Globalization;
using Playbook.Diagnostics;

namespace Playbook.Cli.Output;

/// <summary>Diagnostics for people, on standard error.</summary>
internal static class DiagnosticReport
{
    public static void Write(TextWriter error, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) error.Write(DiagnosticText.Render(diagnostic));
    }

    /// <summary><c>2 errors, 1 warning</c></summary>
    public static string Count(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var counts = new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "note") }
            .Select(kind => (Number: diagnostics.Count(d => d.Severity == kind.Item1), Word: kind.Item2))
            .Where(kind => kind.Number > 0)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Number} {kind.Word}{(kind.Number == 1 ? string.Empty : "s")}"));
        return string.Join(", ", counts) is { Length: > 0 } text ? text : "no errors, no warnings";
    }
}
