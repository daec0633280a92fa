using Playbook.Diagnostics;

namespace Playbook.Checks.Severities;

/// <summary>The most that checks of later versions may weigh.</summary>
/// <param name="Reviewed">The version whose checks a team has looked at.</param>
/// <param name="Most">Null means that later ones are off.</param>
public sealed record SeverityCeiling(Version Reviewed, Severity? Most);
