namespace Playbook.Diagnostics;

/// <summary>A second place that helps to understand a diagnostic, for instance where a name was declared first.</summary>
public sealed record RelatedLocation(SourceText Source, TextSpan Span, Phrase Message);
