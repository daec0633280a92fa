using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Playbook.Compiler.Types;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>What people write behind a number, and what the language writes for it: <c>7天</c>, <c>7 days</c> and <c>7 d</c> are <c>7d</c>.</summary>
internal static class UnitSpellings
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> s_written = new (string Units, ImmutableArray<string> Meant)[]
    {
        ("秒 秒钟 秒鐘 sec secs second seconds s", ["#s"]),
        ("分钟 分鐘 分 m mins minute minutes", ["#min", "# points"]),
        ("min", ["#min"]),
        ("小时 小時 钟头 鐘頭 个小时 個小時 时 時 hr hrs hour hours h", ["#h"]),
        ("天 日 day days d", ["#d"]),
        ("周 週 星期 礼拜 禮拜 个星期 個星期 wk wks week weeks w", ["#w", "# weeks"]),
        ("人 名 位 个人 個人 member members people person persons", ["# members", "#"]),
        ("位顾客 顾客 顧客 customers shopper shoppers", ["# shoppers", "#"]),
        ("个 個 份 件 盒 箱 张 張 只 隻 包 瓶 袋 斤 枚 pcs piece pieces units", ["#"]),
        ("次 times 倍 x", ["# times", "#"]),
        ("单 單 笔 筆 order orders", ["# orders", "#"]),
        ("家 家店 店 stores store", ["# stores", "#"]),
        ("群 个群 個群 groups", ["# groups", "#"]),
        ("积分 積分 point points", ["# points", "#"]),
        ("公里 千米 kilometer kilometers kilometre kilometres km", ["#km"]),
        ("米 meter meters metre metres", ["#m"]),
        ("percent pct ％", ["#%"]),
    }.SelectMany(entry => entry.Units.Split(' ').Select(unit => (unit, entry.Meant))).ToFrozenDictionary(pair => pair.unit, pair => pair.Meant, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, decimal> s_scales = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
    {
        ["百"] = 100,
        ["千"] = 1_000,
        ["k"] = 1_000,
        ["万"] = 10_000,
        ["萬"] = 10_000,
        ["w"] = 10_000,
        ["百万"] = 1_000_000,
        ["百萬"] = 1_000_000,
        ["亿"] = 100_000_000,
        ["億"] = 100_000_000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The spellings that a number with a unit can mean, the likeliest first; which of them fits, its place tells.</summary>
    public static IEnumerable<string> Of(string number, string unit)
    {
        foreach (var meant in Plain(number, unit)) yield return meant;
        for (var length = Math.Min(2, unit.Length); length > 0; length--)
        {
            if (!s_scales.TryGetValue(unit[..length], out var scale) || !decimal.TryParse(number.Replace("_", string.Empty, StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) continue;
            if (value > 1_000_000_000m) yield break;
            var scaled = (value * scale).ToString("#,0.##", CultureInfo.InvariantCulture).Replace(',', '_');
            if (length == unit.Length) yield return scaled;
            else foreach (var meant in Plain(scaled, unit[length..])) yield return meant;
        }
    }

    private static IEnumerable<string> Plain(string number, string unit)
    {
        if (CurrencyType.Meant(unit) is { } currency && currency != unit) yield return $"{number} {currency}";
        if (!s_written.TryGetValue(unit, out var forms)) yield break;
        foreach (var form in forms) yield return form.Replace("#", number, StringComparison.Ordinal);
    }
}
