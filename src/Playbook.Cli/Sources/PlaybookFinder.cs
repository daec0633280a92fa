namespace Playbook.Cli.Sources;

/// <summary>Finds the playbooks that a path means: a file, the main playbook of a folder, or where it has none all main playbooks below it.</summary>
internal static class PlaybookFinder
{
    private static readonly EnumerationOptions s_below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    public static IReadOnlyList<string> Find(string path)
    {
        if (!Directory.Exists(path) || SourceReader.Mains.Any(main => Path.Exists(Path.Combine(path, main)))) return [path];
        var below = SourceReader.Mains.SelectMany(main => Directory.EnumerateFiles(path, main, s_below)).Order(StringComparer.Ordinal).ToList();
        return below.Count == 0 ? [path] : below;
    }
}
