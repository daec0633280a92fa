using System.Collections.Immutable;

namespace Playbook.Diagnostics;

/// <summary>Collects the diagnostics of one phase over one source and hands them out in the order of the text.</summary>
public sealed class DiagnosticBag(SourceText source)
{
    private readonly List<Diagnostic> _items = [];

    public SourceText Source { get; } = source;

    public int Count => _items.Count;

    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    public bool Any(Predicate<Diagnostic> condition) => _items.Exists(condition);

    /// <summary>Adds it unless the same finding stands at the same place already.</summary>
    public void AddOnce(Diagnostic diagnostic)
    {
        if (!_items.Exists(d => d.Code == diagnostic.Code && d.Span == diagnostic.Span)) _items.Add(diagnostic);
    }

    public Diagnostic Report(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<Phrase> arguments)
    {
        var diagnostic = Diagnostic.Create(descriptor, Source, span, arguments);
        _items.Add(diagnostic);
        return diagnostic;
    }

    /// <summary>Replaces a diagnostic reported before by a richer one (with a fix or a related location).</summary>
    public void Replace(Diagnostic old, Diagnostic richer) => _items[_items.IndexOf(old)] = richer;

    /// <summary>File by file, each finding at its place in its own file, and once where several phases or instances found the same.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
    [
        .. _items.Select(d => d.Localized())
            .DistinctBy(d => (d.Code, d.Source.Path, d.Span, d.Message))
            .OrderBy(d => FileOrder(d.Source)).ThenBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal),
    ];

    private int FileOrder(SourceText file)
    {
        for (var i = 0; i < Source.Parts.Length; i++)
            if (Source.Parts[i].File == file) return i;
        return 0;
    }
}
