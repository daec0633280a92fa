using Playbook.Diagnostics;

namespace Playbook.Checks.Severities;

/// <summary>How much something may weigh, as a project says; null means that it is off.</summary>
public sealed record SeverityCeiling(Severity? Most);
