using Playbook.Compiler;
using Playbook.Plan.Json;
using Playbook.Specs.Coverage;
using Playbook.Specs.Pages;
using Playbook.Specs.Running;
using Playbook.Testing.Compiling;

namespace Playbook.Specs.Tests.Running;

public sealed class SampleTests
{
    public static TheoryData<string> Paths => [.. Samples.All.Select(sample => sample.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Tests_of_the_sample_pass(string path)
    {
        var document = Compilation.Create(Samples.Read(path), "test", SampleModules.Instance).Plan!;
        Assert.NotEmpty(document.Tests);
        var results = new TestRunner(document.Plan, new ReachedRules(document.Plan), CancellationToken.None).Run(document.Tests);
        Assert.True(results.All(result => result.Passed), ResultPage.Render(document.Plan, results));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Tests_stand_in_the_plan_file_and_not_in_its_hash(string path)
    {
        var document = Compilation.Create(Samples.Read(path), "test", SampleModules.Instance).Plan!;
        var json = PlanJson.Write(document);
        var read = PlanJson.Read("plan.json", json);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(json, PlanJson.Write(read.Document!));
        Assert.Equal(document.Tests.Select(test => test.Title), read.Document!.Tests.Select(test => test.Title));
        Assert.Equal(document.Hash, PlanJson.Read("plan.json", PlanJson.Write(document with { Tests = [] })).Document!.Hash);
    }

    [Fact]
    public void Both_spellings_state_the_same_tests()
    {
        var dsl = Compilation.Create(Samples.Read("playbooks/bbk-store-groups/main.playbook"), "test").Plan!;
        var yaml = Compilation.Create(Samples.Read("playbooks/bbk-store-groups/yaml/main.playbook.yaml"), "test").Plan!;
        Assert.Equal(Stripped(dsl), Stripped(yaml with { Plan = dsl.Plan }));

        static string Stripped(Playbook.Plan.Model.PlanDocument document) => PlanJson.Write(document with
        {
            Sources = document.Sources.Clear(),
            Tests = [.. document.Tests.Select(test => test with { Source = null, Expectations = [.. test.Expectations.Select(e => e with { Source = null })] })],
        });
    }
}
