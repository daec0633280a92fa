namespace Playbook.Diagnostics;

/// <summary>Replaces the text of a span; an empty span inserts, an empty text deletes.</summary>
public readonly record struct TextEdit(TextSpan Span, string NewText);
