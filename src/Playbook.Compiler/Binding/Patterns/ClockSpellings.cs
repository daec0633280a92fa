using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>Times of day and days of the week as people write them: <c>14点</c>, <c>下午2点半</c>, <c>11am</c>, <c>周六</c>, <c>weekends</c>.</summary>
internal static partial class ClockSpellings
{
    private static readonly FrozenDictionary<string, string> s_days = Days().ToFrozenDictionary(pair => pair.Written, pair => pair.Meant, StringComparer.OrdinalIgnoreCase);

    /// <summary>The weekdays that a word means; null where it means none.</summary>
    public static string? DaysOf(string word) => s_days.GetValueOrDefault(word);

    /// <summary>The times of day in a text, with their places.</summary>
    public static IEnumerable<SpellingCandidate> Times(string text)
    {
        foreach (Match match in Written().Matches(text))
        {
            var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
            var minute = match.Groups["half"].Success ? "30" : match.Groups["m"] is { Success: true, Value: var m } ? m.PadLeft(2, '0') : "00";
            var half = match.Groups["part"].Value + match.Groups["ampm"].Value.ToUpperInvariant();
            if (hour < 12 && half is "下午" or "晚上" or "傍晚" or "PM") hour += 12;
            if (hour == 12 && half is "AM" or "凌晨") hour = 0;
            if (hour < 24) yield return new SpellingCandidate(match.Index, match.Length, $"{hour:00}:{minute}");
        }

        foreach (Match match in BareHour().Matches(text))
            if (int.Parse(match.Value, CultureInfo.InvariantCulture) < 24) yield return new SpellingCandidate(match.Index, match.Length, $"{match.Value.PadLeft(2, '0')}:00");
    }

    private static IEnumerable<(string Written, string Meant)> Days()
    {
        string[] words = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        const string Digits = "一二三四五六日";
        foreach (var prefix in new[] { "周", "週", "星期", "礼拜", "禮拜", "每周", "每週", "每星期" })
        {
            for (var day = 0; day < 7; day++) yield return (prefix + Digits[day], words[day]);
            yield return (prefix + "天", "Sun");
        }

        foreach (var (written, meant) in new[] { ("weekend", "Sat, Sun"), ("weekends", "Sat, Sun"), ("周末", "Sat, Sun"), ("週末", "Sat, Sun"), ("weekday", "Mon, Tue, Wed, Thu, Fri"), ("weekdays", "Mon, Tue, Wed, Thu, Fri"), ("工作日", "Mon, Tue, Wed, Thu, Fri"), ("每天", "day"), ("每日", "day"), ("daily", "day"), ("days", "day") })
            yield return (written, meant);
    }

    [GeneratedRegex(@"(?:(?<part>上午|早上|中午|下午|晚上|傍晚|凌晨) ?)?(?<![0-9:._-])(?<h>[0-9]{1,2}) ?(?:[点點时時](?:(?<half>半)|钟|鐘|整|(?<m>[0-9]{1,2})分?)?|(?<ampm>[aApP][mM])\b)(?![\p{L}0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<![\p{L}0-9:._-])[0-9]{1,2}(?![\p{L}0-9:._%-])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareHour();
}
