using System.Collections.Immutable;

namespace Playbook.Diagnostics;

/// <summary>A change to the source that clears a diagnostic, with a title such as <c>add "off list_price"</c>.</summary>
public sealed record Fix(Phrase Title, ImmutableArray<TextEdit> Edits)
{
    /// <summary>Whether it may be applied without asking; by itself a fix is a suggestion.</summary>
    public FixKind Kind { get; init; } = FixKind.Suggestion;

    public bool IsSafe => Kind == FixKind.Safe;

    public static Fix Replace(Phrase title, TextSpan span, string newText) => new(title, [new TextEdit(span, newText)]);

    public static Fix Insert(Phrase title, int offset, string newText) => Replace(title, new TextSpan(offset, 0), newText);

    /// <summary>Replaces what is written by what says the same: safe.</summary>
    public static Fix Respell(Phrase title, TextSpan span, string newText) => Replace(title, span, newText) with { Kind = FixKind.Safe };

    /// <summary>Adds signs or words that can only be those: safe.</summary>
    public static Fix Complete(Phrase title, int offset, string newText) => Insert(title, offset, newText) with { Kind = FixKind.Safe };

    /// <summary>The same change in the file that holds it, where the source is joined from several; the edits of one fix lie in one file.</summary>
    public (SourceText File, Fix Fix) Localized(SourceText source)
    {
        var file = source.Locate(Edits[0].Span).File;
        return (file, this with { Edits = [.. Edits.Select(edit => edit with { Span = source.Locate(edit.Span).Span })] });
    }

    public string ApplyTo(string text)
    {
        foreach (var edit in Edits.OrderByDescending(e => e.Span.Start))
            text = string.Concat(text.AsSpan(0, edit.Span.Start), edit.NewText, text.AsSpan(edit.Span.End));
        return text;
    }
}
