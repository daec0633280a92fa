using Playbook.Diagnostics;

namespace Playbook.Data.Experiments;

/// <summary>Findings at a line of a log, of which only that line is kept: logs are large.</summary>
public static class LogLine
{
    /// <param name="path">The file, as the user wrote it.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="text">What it says.</param>
    /// <param name="descriptor">What is wrong.</param>
    /// <param name="arguments">What the message speaks of.</param>
    public static Diagnostic Report(string path, int line, string text, DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments)
    {
        var source = new SourceText(path, new string('\n', Math.Max(0, line - 1)) + text);
        return Diagnostic.Create(descriptor, source, new TextSpan(source.Length - text.Length, text.Length), arguments);
    }
}
