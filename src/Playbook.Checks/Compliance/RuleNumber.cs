using System.Globalization;

namespace Playbook.Checks.Compliance;

/// <summary>The numbers of packs: whole ones from 0 and amounts, with <c>_</c> between digits as in playbooks.</summary>
internal static class RuleNumber
{
    public static int? TryCount(string text) =>
        int.TryParse(Plain(text), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    public static decimal? TryAmount(string text) =>
        decimal.TryParse(Plain(text), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static string Plain(string text) => text.Replace("_", string.Empty, StringComparison.Ordinal);
}
