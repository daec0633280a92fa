using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

public class SampleTests
{
    public static TheoryData<string> Paths => [.. Samples.All.Select(sample => sample.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Sample_compiles_without_diagnostics(string path)
    {
        var compilation = Compilation.Create(Samples.Read(path), "test", SampleModules.Instance);
        Assert.Empty(compilation.Diagnostics.Select(DiagnosticText.Render));
        Assert.NotNull(compilation.Plan);
    }
}
