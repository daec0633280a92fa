using Playbook.Compiler.Modules;
using Playbook.Diagnostics;

namespace Playbook.Testing.Compiling;

/// <summary>
/// The libraries of a documentation page: its fenced blocks that bear a file name (<c>```playbook offers/spring.playbook</c>). A path
/// that begins such a name is a folder, and one that leads upwards leaves the project.
/// </summary>
public sealed class ExampleModules(IReadOnlyDictionary<string, string> files) : IModuleLoader
{
    private const string Fence = "```playbook ";

    public static ExampleModules Of(string markdown)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        string? open = null;
        foreach (var line in markdown.Split('\n'))
        {
            if (open is null && line.StartsWith(Fence, StringComparison.Ordinal)) files[open = line[Fence.Length..].Trim()] = string.Empty;
            else if (line.StartsWith("```", StringComparison.Ordinal)) open = null;
            else if (open is not null) files[open] += line + "\n";
        }

        return new ExampleModules(files);
    }

    public ModuleResult Load(string path, SourceText from)
    {
        var full = Normalize(Path.GetDirectoryName(from.Path) is { Length: > 0 } folder ? $"{folder}/{path}" : path);
        if (full is null) return new ModuleResult.Outside();
        if (files.TryGetValue(full, out var text)) return new ModuleResult.Found(new SourceText(full, text));
        return files.Keys.Any(name => name.StartsWith(full + "/", StringComparison.Ordinal)) ? new ModuleResult.Unreadable("it is a folder") : new ModuleResult.Missing();
    }

    private static string? Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0) return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
