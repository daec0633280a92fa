using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Playbook.Scripts.Tests.Compiling;

/// <summary>The compiled form of any C#, past all gates.</summary>
internal static class Emitted
{
    public static byte[] Of(string source)
    {
        using var file = new MemoryStream();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: source.Contains("unsafe", StringComparison.Ordinal));
        var emitted = CSharpCompilation.Create("Script", [CSharpSyntaxTree.ParseText(source)], Net100.References.All, options).Emit(file);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return file.ToArray();
    }
}
