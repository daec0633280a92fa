namespace Playbook.Cli.Sources;

/// <summary>Where a path leads when every link on the way is followed, those in the targets of links too.</summary>
internal static class LinkPath
{
    /// <summary>As many as Linux follows.</summary>
    private const int MostLinks = 40;

    /// <summary>The path without links; null where there are too many, as in a circle. What cannot be looked into is left as it is: reading it says so.</summary>
    public static string? Resolve(string full)
    {
        var resolved = Path.GetPathRoot(full)!;
        var rest = new Stack<string>();
        Push(rest, full[resolved.Length..]);
        var links = 0;
        while (rest.TryPop(out var part))
        {
            if (part is "." or "..")
            {
                resolved = part == "." ? resolved : Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var here = Path.Combine(resolved, part);
            if (TargetOf(here) is not { } target)
            {
                resolved = here;
                continue;
            }

            if (++links > MostLinks) return null;
            var root = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : string.Empty;
            if (root.Length > 0) resolved = root;
            Push(rest, target[root.Length..]);
        }

        return resolved;
    }

    private static void Push(Stack<string> rest, string path)
    {
        foreach (var part in path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Reverse()) rest.Push(part);
    }

    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
