using System.Collections.Immutable;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.Compliance;

/// <summary>The articles' own case, four flash sales a day and likes for a coupon, held against today's rules; the samples hold against none.</summary>
public sealed class StoreGroupsTests
{
    private static readonly string[] Packs = ["compliance/wecom", "compliance/wechat", "compliance/pyramid-cn", "compliance/advertising-cn"];

    [Fact]
    public void Case_breaks_the_quota_and_rewards_sharing()
    {
        var found = Findings(string.Empty);
        Assert.Equal([("PB7510", Severity.Error), ("PB7516", Severity.Error)], found.Select(finding => (finding.Code, finding.Severity)).Order());
        Assert.Contains("each group of `store_group` gets 138 posts in 2018-08, where 31 are allowed", found[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("`store_group` 的每个群在 2018-08 收到 138 条群发，而只允许 31 条：", found[0].MessageIn(Language.ZhHans), StringComparison.Ordinal);
        Assert.Contains(found[0].Related, related => related.Message.ToString() == "14 of them by `promo_days`");
    }

    [Fact]
    public void One_post_a_day_without_the_coupon_is_green()
    {
        var source = Samples.Read("playbooks/bbk-store-groups/main.playbook").Text;
        Assert.Empty(Findings(source
            .Replace("every day at 10:00, 12:00, 15:00, 18:00", "every Tue, Thu, Sat, Sun at 12:00", StringComparison.Ordinal)
            .Replace("reward basket_20 to sharer", "reward none", StringComparison.Ordinal)));
    }

    private static ImmutableArray<Diagnostic> Findings(string text)
    {
        if (text.Length == 0) text = Samples.Read("playbooks/bbk-store-groups/main.playbook").Text;
        var lines = string.Concat(Packs.Select(pack => $"  comply_with \"{pack}\" as_of 2026-01-01\n"));
        var compilation = Compilation.Create(new SourceText("bbk.playbook", text.Replace("  channel wecom_group\n", "  channel wecom_group\n" + lines, StringComparison.Ordinal)), "test");
        return [.. PlaybookChecks.Run(compilation).Where(finding => finding.Code.StartsWith("PB75", StringComparison.Ordinal))];
    }
}
