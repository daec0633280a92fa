using Playbook.Diagnostics;

namespace Playbook.Syntax.Yaml;

/// <summary>A key and its value.</summary>
/// <param name="Key">What it says.</param>
/// <param name="KeySpan">Where the key stands.</param>
/// <param name="Value">What stands behind it; an empty text where there is nothing.</param>
public sealed record YamlEntry(string Key, TextSpan KeySpan, YamlValue Value);
