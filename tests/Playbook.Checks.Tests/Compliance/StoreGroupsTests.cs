using System.Collections.Immutable;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.Compliance;

/// <summary>The articles' own case, four flash sales a day and likes for a coupon, goes red for its true reasons; its rewrite is green.</summary>
public sealed class StoreGroupsTests
{
    private const string Told = "playbooks/bbk-store-groups-as-told/main.playbook";

    [Fact]
    public void Case_as_told_is_red_for_these_reasons_and_no_others() => Assert.Equal(
        [
            ("PB7110", Severity.Info), ("PB7217", Severity.Info), ("PB7301", Severity.Warning),
            ("PB7510", Severity.Error), ("PB7516", Severity.Error), ("PB7522", Severity.Warning),
        ],
        Findings(Samples.Read(Told)).Select(finding => (finding.Code, finding.Severity)).Order());

    [Fact]
    public void Case_as_told_breaks_the_quota()
    {
        var found = Assert.Single(Findings(Samples.Read(Told)), finding => finding.Code == "PB7510");
        Assert.Contains("each group of `store_group` gets 138 posts in 2018-08, where 31 are allowed", found.Message, StringComparison.Ordinal);
        Assert.StartsWith("`store_group` 的每个群在 2018-08 收到 138 条群发，而只允许 31 条：", found.MessageIn(Language.ZhHans), StringComparison.Ordinal);
        Assert.Contains(found.Related, related => related.Message.ToString() == "14 of them by `promo_days`");
    }

    [Fact]
    public void Case_as_told_pays_for_likes_and_lets_the_countdown_run_again_within_hours()
    {
        var found = Findings(Samples.Read(Told));
        Assert.Contains("`poster` rewards `counts likes` with `basket_20`", Assert.Single(found, finding => finding.Code == "PB7516").Message, StringComparison.Ordinal);

        // The first week warms up: no sale is open before 16 April, and the witness names none.
        Assert.Contains("runs out on 2018-04-16 10:30, and it is back at the same price on 2018-04-16 12:00", Assert.Single(found, finding => finding.Code == "PB7522").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_edits_clear_both_errors()
    {
        var text = Samples.Read(Told).Text
            .Replace("every day at 10:00, 12:00, 15:00, 18:00", "every Tue, Thu, Sat, Sun at 12:00", StringComparison.Ordinal)
            .Replace("reward basket_20 to sharer", "reward none", StringComparison.Ordinal);
        Assert.DoesNotContain(Findings(new SourceText(Told, text)), finding => finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("playbooks/bbk-store-groups/main.playbook")]
    [InlineData("playbooks/bbk-store-groups/yaml/main.playbook.yaml")]
    public void Rewrite_names_the_same_packs_and_is_green(string path)
    {
        var rewrite = Samples.Read(path);
        Assert.Equal(Packs(Samples.Read(Told)), Packs(rewrite));
        Assert.Empty(Findings(rewrite).Select(DiagnosticText.Render));
    }

    private static IEnumerable<string> Packs(SourceText source) => source.Text.Split('\n').Where(line => line.Contains(" as_of ", StringComparison.Ordinal)).Select(line => line.Split('"')[1]).Order(StringComparer.Ordinal);

    private static ImmutableArray<Diagnostic> Findings(SourceText source) => PlaybookChecks.Run(Compilation.Create(source, "test"));
}
