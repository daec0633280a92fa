using System.Collections.Immutable;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;

namespace Playbook.Checks.Fixes;

/// <summary>The texts of files that were changed and not yet written, by path.</summary>
public sealed record EditedFiles(ImmutableSortedDictionary<string, string> Texts)
{
    public static EditedFiles None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public SourceText Of(SourceText read) => Texts.TryGetValue(read.Path, out var text) ? new SourceText(read.Path, text) : read;

    public EditedFiles With(string path, string text) => new(Texts.SetItem(path, text));

    /// <summary>The same loader, which sees the changed texts.</summary>
    public IModuleLoader Over(IModuleLoader files) => Texts.IsEmpty ? files : new Loader(files, this);

    private sealed class Loader(IModuleLoader files, EditedFiles edited) : IModuleLoader
    {
        public ModuleResult Load(string path, SourceText from)
        {
            var found = files.Load(path, from);
            return found is ModuleResult.Found { Source: var source } ? new ModuleResult.Found(edited.Of(source)) : found;
        }
    }
}
