using Playbook.Diagnostics;

namespace Playbook.Testing.Compiling;

/// <summary>The playbooks that the project ships, found from the test's folder upwards.</summary>
public static class Samples
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<SourceText> All => Directory
        .EnumerateFiles(Path.Combine(Root, "playbooks"), "main.playbook*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .Select(Read);

    /// <summary>Reads a file by its path from the root of the repository.</summary>
    public static SourceText Read(string path) => new(path, string.Join('\n', File.ReadLines(Path.Combine(Root, path))) + "\n");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Playbook.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No Playbook.sln above the test's folder.");
    }
}
