using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Playbook.Diagnostics;

/// <summary>
/// The phrases of one phase in Chinese, read from the file <c>Diagnostics/Phrases.md</c> that is embedded in its assembly: paragraphs
/// of three lines, English, zh-Hans, zh-Hant. What a phase lacks is looked up among the phrases that all share.
/// </summary>
public sealed class PhraseCatalogue
{
    private const string Resource = "Diagnostics.Phrases.md";

    private const string Comment = "# ";

    private static readonly ConcurrentDictionary<Assembly, PhraseCatalogue> s_known = new();

    private readonly ImmutableDictionary<string, (string Hans, string Hant)> _phrases;
    private readonly PhraseCatalogue? _shared;

    private PhraseCatalogue(ImmutableDictionary<string, (string Hans, string Hant)> phrases, PhraseCatalogue? shared) => (_phrases, _shared) = (phrases, shared);

    /// <summary>The phrases that all phases share: the words around a diagnostic.</summary>
    public static PhraseCatalogue Shared { get; } = new(Load(typeof(PhraseCatalogue).Assembly), null);

    /// <summary>The English texts of this phase's own phrases.</summary>
    public IEnumerable<string> Texts => _phrases.Keys;

    public static PhraseCatalogue Of(Assembly phase) => s_known.GetOrAdd(phase, static assembly => new PhraseCatalogue(Load(assembly), Shared));

    /// <summary>The text in the language; where no catalogue has it, the text itself.</summary>
    public string Find(string text, Language language) => language switch
    {
        Language.En => text,
        Language.ZhHans => _phrases.TryGetValue(text, out var found) ? found.Hans : _shared?.Find(text, language) ?? text,
        Language.ZhHant => _phrases.TryGetValue(text, out var found) ? found.Hant : _shared?.Find(text, language) ?? text,
        _ => throw new InvalidOperationException($"No such language: {language}."),
    };

    public bool Has(string text) => _phrases.ContainsKey(text) || _shared?.Has(text) == true;

    private static ImmutableDictionary<string, (string, string)> Load(Assembly phase)
    {
        if (phase.GetManifestResourceNames().FirstOrDefault(name => name.EndsWith(Resource, StringComparison.Ordinal)) is not { } resource)
            return ImmutableDictionary<string, (string, string)>.Empty;
        using var reader = new StreamReader(phase.GetManifestResourceStream(resource)!);
        return Parse(reader.ReadToEnd());
    }

    private static ImmutableDictionary<string, (string, string)> Parse(string markdown) => markdown
        .ReplaceLineEndings("\n")
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(paragraph => !paragraph.StartsWith(Comment, StringComparison.Ordinal))
        .Select(paragraph => paragraph.Split('\n'))
        .ToImmutableDictionary(
            lines => lines[0],
            lines => lines is [_, var hans, var hant] ? (hans, hant) : throw new InvalidOperationException($"The phrase `{lines[0]}` needs three lines: English, zh-Hans, zh-Hant."),
            StringComparer.Ordinal);
}
