using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

public class SpellingTests
{
    [Fact]
    public void Both_spellings_of_the_store_groups_have_one_plan_hash()
    {
        var dsl = Compilation.Create(Samples.Read("playbooks/bbk-store-groups/main.playbook"), "test").Plan!;
        var yaml = Compilation.Create(Samples.Read("playbooks/bbk-store-groups/yaml/main.playbook.yaml"), "test").Plan!;
        Assert.Equal(dsl.Hash, yaml.Hash);
    }
}
