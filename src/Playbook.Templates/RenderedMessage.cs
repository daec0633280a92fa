namespace Playbook.Templates;

/// <summary>A message as its reader sees it, or the reason why it could not be rendered beside what was (an empty text).</summary>
public sealed record RenderedMessage(string Text, string? Fault);
