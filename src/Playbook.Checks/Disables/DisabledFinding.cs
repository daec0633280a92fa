using Playbook.Diagnostics;

namespace Playbook.Checks.Disables;

/// <summary>A finding that a comment disables.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Reason">Why it is disabled, in the author's words.</param>
public sealed record DisabledFinding(Diagnostic Finding, string Reason);
