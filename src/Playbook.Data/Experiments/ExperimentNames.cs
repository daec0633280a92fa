using System.Collections.Immutable;

namespace Playbook.Data.Experiments;

/// <summary>Names by which experiments call the column of the treatment and those who got none, letters and digits alone.</summary>
internal static class ExperimentNames
{
    private static readonly ImmutableArray<string> s_treatments = ["treatment", "treated", "arm", "variant", "experimentgroup", "testgroup", "segment", "group", "分组", "分組", "组别", "組別", "实验组", "實驗組"];

    private static readonly ImmutableArray<string> s_controls =
        ["control", "controlgroup", "none", "nothing", "no", "0", "false", "holdout", "heldout", "untreated", "baseline", "placebo", "noemail", "nomail", "nomessage", "nooffer", "nosms", "nopush", "nocoupon", "对照", "对照组", "對照", "對照組", "空白", "空白组", "空白組", "无", "無", "未发送", "未發送"];

    public static string? Treatment(IEnumerable<string> columns) => First(s_treatments, columns);

    public static string? Control(IEnumerable<string> arms) => First(s_controls, arms);

    private static string? First(ImmutableArray<string> known, IEnumerable<string> names)
    {
        var list = names.ToList();
        return known.Select(name => list.Find(candidate => Bare(candidate) == name)).FirstOrDefault(found => found is not null);
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
