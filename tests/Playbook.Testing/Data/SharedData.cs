using Playbook.Testing.Compiling;
using Xunit;

namespace Playbook.Testing.Data;

/// <summary>
/// Real logs and reference values that stand beside the repository, in <c>shared/data</c>, because their licences forbid a copy in it. Tests
/// read them in place and are skipped where they are absent.
/// </summary>
public static class SharedData
{
    private const string Variable = "PLAYBOOK_SHARED_DATA";

    private static readonly Lazy<string?> s_folder = new(FindFolder);

    /// <summary>The path of a file, or a skipped test.</summary>
    public static string PathOf(string name)
    {
        var path = Find(name);
        Assert.SkipUnless(path is not null, $"shared/data/{name} does not stand beside the repository; {Variable} names another folder that holds it");
        return path!;
    }

    /// <summary>The path of a file; null where it is absent.</summary>
    public static string? Find(string name) => s_folder.Value is { } folder && Path.Combine(folder, name) is var path && File.Exists(path) ? path : null;

    /// <summary>The lines of a file of comma-separated values below its header; or a skipped test.</summary>
    public static IEnumerable<string[]> Rows(string name) => File.ReadLines(PathOf(name)).Skip(1).Select(line => line.Split(','));

    private static string? FindFolder()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } stated) return stated;
        for (var folder = new DirectoryInfo(Samples.Root); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }
}
