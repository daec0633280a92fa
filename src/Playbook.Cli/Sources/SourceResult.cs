using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Cli.Sources;

/// <summary>A file's text, or null and the diagnostic that says why not.</summary>
internal sealed record SourceResult(SourceText? Source, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>True where the file began with a byte order mark, which is no part of the text.</summary>
    public bool HasByteOrderMark { get; init; }

    public static SourceResult Failed(string path, DiagnosticDescriptor descriptor, params ReadOnlySpan<Phrase> arguments) =>
        new(null, [CliDiagnostics.About(path, descriptor, arguments)]);
}
