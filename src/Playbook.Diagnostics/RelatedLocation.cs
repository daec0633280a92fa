namespace Playbook.Diagnostics;

/// <summary>A second place that helps to understand a diagnostic, for instance where a name was declared first.</summary>
public sealed record RelatedLocation(SourceText Source, TextSpan Span, Phrase Message)
{
    /// <summary>The same place in the file that holds it, where its source is joined from several.</summary>
    public RelatedLocation Localized()
    {
        var (file, span) = Source.Locate(Span);
        return this with { Source = file, Span = span };
    }
}
