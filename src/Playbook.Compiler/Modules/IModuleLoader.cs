using Playbook.Diagnostics;

namespace Playbook.Compiler.Modules;

/// <summary>Finds the libraries that <c>use</c> names. The host decides what a path means and what it may reach.</summary>
public interface IModuleLoader
{
    /// <param name="path">As the author wrote it: relative to <paramref name="from"/>, with <c>/</c> between folders.</param>
    /// <param name="from">The file that says <c>use</c>.</param>
    ModuleResult Load(string path, SourceText from);
}
