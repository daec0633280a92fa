using System.Collections.Immutable;

namespace Playbook.Diagnostics;

/// <summary>The tags by which languages go on the command line and in pages: <c>en</c>, <c>zh-Hans</c>, <c>zh-Hant</c>.</summary>
public static class LanguageTag
{
    public static ImmutableArray<Language> All { get; } = [Language.En, Language.ZhHans, Language.ZhHant];

    public static string Of(Language language) => language switch
    {
        Language.En => "en",
        Language.ZhHans => "zh-Hans",
        Language.ZhHant => "zh-Hant",
        _ => throw new InvalidOperationException($"No such language: {language}."),
    };

    /// <summary>The language of a tag, whatever its case; null for a tag that is none of them.</summary>
    public static Language? TryRead(string tag) =>
        All.Where(language => string.Equals(Of(language), tag, StringComparison.OrdinalIgnoreCase)).Select(language => (Language?)language).FirstOrDefault();
}
