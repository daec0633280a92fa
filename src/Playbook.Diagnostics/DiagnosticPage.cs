using System.Collections.Immutable;
using System.Reflection;

namespace Playbook.Diagnostics;

/// <summary>
/// The words of one diagnostic, read from its Markdown page. The examples stand once, in the English part; the parts
/// <c># zh-Hans</c> and <c># zh-Hant</c> say the rest in Chinese:
/// <code>
/// # PB1003 unclosed-block
///
/// message: the block of `{0}` is never closed
/// hint: add `}` after its last clause
/// fix: suggestion
///
/// ## Why
/// ## How to fix
/// ## Bad
/// ```playbook
/// ## Good
/// ```playbook
///
/// # zh-Hans
///
/// message: …
/// </code>
/// </summary>
public sealed record DiagnosticPage(string Code, string Name, ImmutableDictionary<Language, PageText> Texts, string Bad, string Good, string Markdown)
{
    private const string Fence = "```";

    public string Message => In(Language.En).Message;

    public string Hint => In(Language.En).Hint;

    public string Why => In(Language.En).Why;

    public string HowToFix => In(Language.En).HowToFix;

    /// <summary>What the fixes are that its findings may offer; empty where they offer none. The page says it in one line: <c>fix: safe</c>, <c>fix: safe, suggestion</c>.</summary>
    public ImmutableArray<FixKind> Fixes { get; private init; } = [];

    /// <summary>What stands behind the fence of the examples: <c>playbook</c>, <c>yaml</c>, <c>json</c>.</summary>
    public string ExampleLanguage => Markdown.Split(Fence) is [_, var first, ..] ? first.Split('\n')[0] : string.Empty;

    /// <summary>The page in a language; in English where it is not written in that one yet.</summary>
    public PageText In(Language language) => Texts.GetValueOrDefault(language) ?? Texts[Language.En];

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
        var (title, language) = (string.Empty, Language.En);
        var parts = LanguageTag.All.ToDictionary(known => known, _ => new Dictionary<string, string>(StringComparer.Ordinal));
        string? section = null;
        var fenced = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal)) fenced = !fenced;
            if (!fenced && line.StartsWith("# ", StringComparison.Ordinal))
            {
                section = null;
                if (LanguageTag.TryRead(line[2..].Trim()) is { } other) language = other;
                else title = line[2..].Trim();
            }
            else if (!fenced && line.StartsWith("## ", StringComparison.Ordinal)) parts[language][section = line[3..].Trim()] = string.Empty;
            else if (section is not null) parts[language][section] += line + "\n";
            else if (line.Split(':', 2) is [var key, var value]) parts[language][key.Trim()] = value.Trim();
        }

        return new DiagnosticPage(
            code,
            title.Split(' ', 2) is [_, var name] ? name : string.Empty,
            parts.Where(part => part.Value.Count > 0 || part.Key == Language.En).ToImmutableDictionary(part => part.Key, part => TextOf(part.Value)),
            Fenced(parts[Language.En].GetValueOrDefault("Bad", string.Empty)),
            Fenced(parts[Language.En].GetValueOrDefault("Good", string.Empty)),
            markdown)
        {
            Fixes = [.. parts[Language.En].GetValueOrDefault("fix", string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => Enum.Parse<FixKind>(word, ignoreCase: true))],
        };
    }

    private static PageText TextOf(Dictionary<string, string> part) => new(
        part.GetValueOrDefault("message", string.Empty),
        part.GetValueOrDefault("hint", string.Empty),
        part.GetValueOrDefault("Why", string.Empty).Trim(),
        part.GetValueOrDefault("How to fix", string.Empty).Trim());

    private static string Fenced(string section)
    {
        var open = section.IndexOf(Fence, StringComparison.Ordinal);
        if (open < 0) return string.Empty;
        var start = section.IndexOf('\n', open) + 1;
        var close = section.IndexOf(Fence, start, StringComparison.Ordinal);
        return close < 0 ? section[start..] : section[start..close];
    }
}
