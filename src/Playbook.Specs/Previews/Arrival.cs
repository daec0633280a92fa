using NodaTime;
using Playbook.Templates;

namespace Playbook.Specs.Previews;

/// <summary>A message at the moment of its arrival.</summary>
/// <param name="At">When.</param>
/// <param name="Member">To whom; null for a post.</param>
/// <param name="Message">The text; null for a cadence without one.</param>
public sealed record Arrival(LocalDateTime At, string? Member, RenderedMessage? Message);
