using System.Reflection;

namespace Playbook.Diagnostics;

/// <summary>
/// The words of one diagnostic, read from its Markdown page:
/// <code>
/// # PB1003 unclosed-block
///
/// message: the block of `{0}` is never closed
/// hint: add `}` after its last clause
///
/// ## Why
/// ## How to fix
/// ## Bad
/// ```playbook
/// ## Good
/// ```playbook
/// </code>
/// </summary>
public sealed record DiagnosticPage(string Code, string Name, string Message, string Hint, string Why, string HowToFix, string Bad, string Good, string Markdown)
{
    public static DiagnosticPage Load(string code, Assembly owner)
    {
        var suffix = $"{code}.md";
        var resource = owner.GetManifestResourceNames().FirstOrDefault(name => name.EndsWith(suffix, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"Diagnostic {code} has no page {suffix} embedded in {owner.GetName().Name}.");
        using var reader = new StreamReader(owner.GetManifestResourceStream(resource)!);
        return Parse(code, reader.ReadToEnd());
    }

    public static DiagnosticPage Parse(string code, string markdown)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = string.Empty;
        string? section = null;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("# zh-", StringComparison.Ordinal)) break;
            if (line.StartsWith("# ", StringComparison.Ordinal)) name = line[2..].Trim().Split(' ', 2) is [_, var n] ? n : string.Empty;
            else if (line.StartsWith("## ", StringComparison.Ordinal)) sections[section = line[3..].Trim()] = string.Empty;
            else if (section is not null) sections[section] += line + "\n";
            else if (line.Split(':', 2) is [var key, var value]) head[key.Trim()] = value.Trim();
        }

        return new DiagnosticPage(
            code,
            name,
            head.GetValueOrDefault("message", string.Empty),
            head.GetValueOrDefault("hint", string.Empty),
            sections.GetValueOrDefault("Why", string.Empty).Trim(),
            sections.GetValueOrDefault("How to fix", string.Empty).Trim(),
            Fenced(sections.GetValueOrDefault("Bad", string.Empty)),
            Fenced(sections.GetValueOrDefault("Good", string.Empty)),
            markdown);
    }

    private static string Fenced(string section)
    {
        var open = section.IndexOf("```", StringComparison.Ordinal);
        if (open < 0) return string.Empty;
        var start = section.IndexOf('\n', open) + 1;
        var close = section.IndexOf("```", start, StringComparison.Ordinal);
        return close < 0 ? section[start..] : section[start..close];
    }
}
