using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.Calendar;

/// <summary>What the checks of the calendar say of the playbooks that the project ships: nothing that anybody would have to change.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Paths => [.. Samples.All.Select(sample => sample.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Sample_has_no_warning_about_its_calendar(string path)
    {
        var compilation = Compilation.Create(Samples.Read(path), "test", SampleModules.Instance);
        Assert.NotNull(compilation.Plan);
        Assert.Empty(PlaybookChecks.Run(compilation).Where(found => found.Code.StartsWith("PB71", StringComparison.Ordinal) && found.Severity != Severity.Info).Select(DiagnosticText.Render));
    }

    [Fact]
    public void Load_of_the_store_groups_is_that_of_the_article()
    {
        var compilation = Compilation.Create(Samples.Read("playbooks/bbk-store-groups-as-told/main.playbook"), "test", SampleModules.Instance);
        var load = Assert.Single(PlaybookChecks.Run(compilation), found => found.Code == "PB7110");
        Assert.Equal("`store_group` gets 5 posts on 2018-04-16; at worst 31 a week and 138 a month", load.Message);
    }
}
