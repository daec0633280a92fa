using Playbook.Diagnostics;

namespace Playbook.Compiler.Modules;

/// <summary>The loader of a playbook that stands alone, such as one from standard input: it finds nothing.</summary>
public sealed class NoModules : IModuleLoader
{
    public static readonly NoModules Instance = new();

    private NoModules() { }

    public ModuleResult Load(string path, SourceText from) => new ModuleResult.Missing();
}
