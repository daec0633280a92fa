using System.Collections.Immutable;
using System.Globalization;

namespace Playbook.Diagnostics;

/// <summary>One finding at one place, with the values that its descriptor's message speaks of.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceText Source, TextSpan Span, ImmutableArray<string> Arguments)
{
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    public ImmutableArray<Fix> Fixes { get; init; } = [];

    public string Code => Descriptor.Code;

    public Severity Severity => Descriptor.Severity;

    public LinePosition Position => Source.PositionOf(Span.Start);

    public string Message => Format(Descriptor.Page.Message);

    public string Hint => Format(Descriptor.Page.Hint);

    public static Diagnostic Create(DiagnosticDescriptor descriptor, SourceText source, TextSpan span, params ReadOnlySpan<string> arguments) =>
        new(descriptor, source, span, [.. arguments]);

    public Diagnostic With(Fix fix) => this with { Fixes = Fixes.Add(fix) };

    public Diagnostic With(RelatedLocation related) => this with { Related = Related.Add(related) };

    /// <summary>The same finding at its place in the file that holds it, where its source is joined from several.</summary>
    public Diagnostic Localized()
    {
        if (Source.Parts.IsEmpty) return this;
        var (file, span) = Source.Locate(Span);
        return this with
        {
            Source = file,
            Span = span,
            Related = [.. Related.Select(related => related.Localized())],
            Fixes = [.. Fixes.Select(fix => fix.Localized(Source)).Where(fix => fix.File == file).Select(fix => fix.Fix)],
        };
    }

    public override string ToString() =>
        $"{Source.Path}:{Position}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";

    private string Format(string template) =>
        Arguments.IsEmpty ? template : string.Format(CultureInfo.InvariantCulture, template, [.. Arguments]);
}
