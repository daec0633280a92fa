using System.Collections.Frozen;

namespace Playbook.Compiler.Types;

/// <summary>What people write for a time zone that the IANA database calls otherwise.</summary>
internal static class KnownPlaces
{
    private const string China = "Asia/Shanghai";

    public static FrozenDictionary<string, string> Zones { get; } = new[]
    {
        (China, ["Asia/Beijing", "Beijing", "Peking", "Shanghai", "Guangzhou", "Shenzhen", "Hangzhou", "Chengdu", "Wuhan", "Changsha", "China", "CST", "UTC+8", "UTC+08:00", "GMT+8", "北京", "上海", "广州", "深圳", "中国", "北京时间"]),
        ("Asia/Taipei", ["Taipei", "Taiwan", "台北", "臺北", "台灣", "台湾"]),
        ("Asia/Hong_Kong", ["Asia/HongKong", "HongKong", "Hong_Kong", "香港"]),
        ("Asia/Macau", new[] { "Macao", "Macau", "澳門", "澳门" }),
        ("Asia/Singapore", ["Singapore", "新加坡"]),
    }.SelectMany(zone => zone.Item2.Select(name => (Name: name, Zone: zone.Item1))).ToFrozenDictionary(pair => pair.Name, pair => pair.Zone, StringComparer.OrdinalIgnoreCase);

    /// <summary>The zone that a name most likely means; null where none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> ids) =>
        Zones.GetValueOrDefault(name) ?? (Spelt(name, ids) is { } near ? Zones.GetValueOrDefault(near, near) : null);

    private static string? Spelt(string name, IEnumerable<string> ids) => Playbook.Diagnostics.Spellchecker.Nearest(name, Zones.Keys.Concat(ids));
}
