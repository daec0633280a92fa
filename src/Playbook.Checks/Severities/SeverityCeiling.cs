using Playbook.Diagnostics;

namespace Playbook.Checks.Severities;

/// <summary>The most that something may weigh; null means that it is off.</summary>
public sealed record SeverityCeiling(Severity? Most);
