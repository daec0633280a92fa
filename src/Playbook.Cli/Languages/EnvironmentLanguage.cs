using Playbook.Diagnostics;

namespace Playbook.Cli.Languages;

/// <summary>The language that the environment asks for: the first of <c>LC_ALL</c>, <c>LC_MESSAGES</c> and <c>LANG</c> that is set.</summary>
public static class EnvironmentLanguage
{
    private static readonly string[] s_variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static Language Detect() => Of(s_variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? string.Empty);

    /// <summary>From a locale such as <c>zh_TW.UTF-8</c>; Chinese of no stated place is written in simplified characters.</summary>
    public static Language Of(string locale)
    {
        var parts = locale.Split('.', '@')[0].Split('_', '-');
        if (!parts[0].Equals("zh", StringComparison.OrdinalIgnoreCase)) return Language.En;
        return parts.Skip(1).Any(part => part.ToUpperInvariant() is "TW" or "HK" or "MO" or "HANT") ? Language.ZhHant : Language.ZhHans;
    }
}
