using Playbook.Compiler.Modules;
using Playbook.Diagnostics;

namespace Playbook.Testing.Compiling;

/// <summary>The libraries of the playbooks that the project ships, by their paths from the root of the repository.</summary>
public sealed class SampleModules : IModuleLoader
{
    public static readonly SampleModules Instance = new();

    private SampleModules() { }

    public ModuleResult Load(string path, SourceText from)
    {
        var shown = Path.Combine(Path.GetDirectoryName(from.Path) ?? string.Empty, path).Replace('\\', '/');
        return File.Exists(Path.Combine(Samples.Root, shown)) ? new ModuleResult.Found(Samples.Read(shown)) : new ModuleResult.Missing();
    }
}
