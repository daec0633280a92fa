using Playbook.Compiler;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests;

/// <summary>What is said of money and structure in the playbooks that the project ships: each was read and is so.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("playbooks/bbk-store-groups/main.playbook", "")]
    [InlineData("playbooks/bbk-store-groups-as-told/main.playbook", "PB7301 PB7217")]
    [InlineData("playbooks/car-brand/main.playbook", "PB7219")]
    [InlineData("playbooks/city-alliance/main.playbook", "PB7204 PB7212")]
    [InlineData("playbooks/cosmetics-lead-gift/main.playbook", "PB7302 PB7208 PB7313 PB7217")]
    [InlineData("playbooks/flower-shop/main.playbook", "")]
    [InlineData("playbooks/fresh-fruit-leaders/main.playbook", "PB7217 PB7217 PB7203 PB7203 PB7203")]
    [InlineData("playbooks/knowledge-course/main.playbook", "")]
    [InlineData("playbooks/shop-guides/main.playbook", "PB7217")]
    [InlineData("playbooks/six-steps/main.playbook", "PB7217")]
    public void Sample_says_what_was_read(string path, string codes)
    {
        var found = PlaybookChecks.Run(Compilation.Create(Samples.Read(path), "test", SampleModules.Instance));
        var ours = found.Select(finding => finding.Code).Where(code => code.StartsWith("PB72", StringComparison.Ordinal) || code.StartsWith("PB73", StringComparison.Ordinal));
        Assert.Equal(codes, string.Join(' ', ours));
    }
}
