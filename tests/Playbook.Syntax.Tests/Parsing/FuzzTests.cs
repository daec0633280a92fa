using Playbook.Testing.Fuzzing;

namespace Playbook.Syntax.Tests.Parsing;

/// <summary>The short run of <c>tests/Playbook.Fuzz</c> for the syntax phase.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 20_000;

    [Fact]
    public void Any_text_parses_into_a_tree_that_prints_it() => Assert.Empty(new FuzzRun(seed: 1, compile: false).Faults(0, Inputs));
}
