using Playbook.Checks.Fixes;

namespace Playbook.Checks.Tests.Fixes;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Changes_stand_with_three_lines_around_them()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(line => $"{line}\n"));
        var after = before.Replace("\n5\n", "\nfive\n", StringComparison.Ordinal).Replace("\n18\n", "\n", StringComparison.Ordinal);
        Assert.Equal("--- a/t\n+++ b/t\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n@@ -15,6 +15,5 @@\n 15\n 16\n 17\n-18\n 19\n 20\n", UnifiedDiff.Of("t", before, after));
    }

    [Fact]
    public void Last_line_without_its_end_is_said() =>
        Assert.Equal("--- a/t\n+++ b/t\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n", UnifiedDiff.Of("t", "a", "b"));
}
