using Playbook.Diagnostics;

namespace Playbook.Checks.Severities;

/// <summary>A script that a project lists in its settings: <c>scripts: { rules/pairs.csx: sha256:… }</c>.</summary>
/// <param name="Path">Where it is, from the settings on.</param>
/// <param name="PathSpan">Where the settings say that.</param>
/// <param name="Hash">SHA-256 of its text in UTF-8, in lower-case hexadecimal digits.</param>
/// <param name="HashSpan">Where the settings say that.</param>
public sealed record ListedScript(string Path, TextSpan PathSpan, string Hash, TextSpan HashSpan)
{
    /// <summary>What its findings weigh: <c>{ sha256: …, severity: error }</c>; null where the settings do not say.</summary>
    public SeverityCeiling? Weight { get; init; }
}
