using System.Collections.Immutable;
using System.Globalization;

namespace Playbook.Diagnostics;

/// <summary>One finding at one place, with the values that its descriptor's message speaks of.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceText Source, TextSpan Span, ImmutableArray<Phrase> Arguments)
{
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    public ImmutableArray<Fix> Fixes { get; init; } = [];

    public string Code => Descriptor.Code;

    /// <summary>How much it weighs: as its descriptor says, or as a project or somebody who answers for it has it.</summary>
    public Severity Severity { get; init; } = Descriptor.Severity;

    /// <summary>Whether somebody answers for it, so that it is a note and stays one.</summary>
    public bool IsWaived { get; init; }

    /// <summary>Whether the project has said what this finder's findings weigh, so that what it says of their code can only turn them off.</summary>
    public bool IsWeighed { get; init; }

    /// <summary>The rule or the script that found it, where one code speaks for many; null where the code says it all.</summary>
    public string? Finder => Descriptor.FinderArgument is { } at ? Arguments[at].Text : null;

    public LinePosition Position => Source.PositionOf(Span.Start);

    /// <summary>The message in English.</summary>
    public string Message => MessageIn(Language.En);

    /// <summary>The hint in English.</summary>
    public string Hint => HintIn(Language.En);

    public static Diagnostic Create(DiagnosticDescriptor descriptor, SourceText source, TextSpan span, params ReadOnlySpan<Phrase> arguments) =>
        new(descriptor, source, span, [.. arguments]);

    public string MessageIn(Language language) => Format(Descriptor.Page.In(language).Message, language);

    public string HintIn(Language language) => Format(Descriptor.Page.In(language).Hint, language);

    /// <summary>A phrase of this diagnostic (an argument, the title of a fix, the text of a related location) in a language.</summary>
    public string Say(Phrase phrase, Language language) => phrase.In(language, Descriptor.Phrases);

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
        $"{Source.Path}:{Position}: {SeverityWord.Of(Severity)} {Code}: {Message}";

    private string Format(string template, Language language) => Arguments.IsEmpty
        ? template
        : string.Format(CultureInfo.InvariantCulture, template, [.. Arguments.Select(argument => Say(argument, language))]);
}
