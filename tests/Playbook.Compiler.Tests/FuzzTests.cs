using Playbook.Testing.Fuzzing;

namespace Playbook.Compiler.Tests;

/// <summary>The short run of <c>tests/Playbook.Fuzz</c> for the whole pipeline.</summary>
public class FuzzTests
{
    private const int Inputs = 20_000;

    [Fact]
    public void Any_text_is_answered_with_diagnostics_inside_of_it() => Assert.Empty(new FuzzRun(seed: 2, compile: true).Faults(0, Inputs));
}
