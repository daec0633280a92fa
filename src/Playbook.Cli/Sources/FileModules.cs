using Playbook.Compiler.Modules;
using Playbook.Diagnostics;

namespace Playbook.Cli.Sources;

/// <summary>
/// Loads libraries from disk, within the project: the nearest folder above the playbook that holds a <c>playbook.config.yaml</c>, else
/// the playbook's own folder. Neither a path nor a link leads out of it.
/// </summary>
internal sealed class FileModules : IModuleLoader
{
    public const string ProjectFile = "playbook.config.yaml";

    private readonly string _project;

    private FileModules(string project) => _project = project;

    public static FileModules For(SourceText playbook)
    {
        var own = Path.GetDirectoryName(Path.GetFullPath(playbook.Path)) ?? Path.GetPathRoot(Path.GetFullPath(playbook.Path))!;
        for (var folder = new DirectoryInfo(own); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, ProjectFile))) return new FileModules(folder.FullName);
        }

        return new FileModules(own);
    }

    public ModuleResult Load(string path, SourceText from)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)) return new ModuleResult.Missing();
        var here = Path.GetDirectoryName(from.Path) ?? string.Empty;
        var full = Path.GetFullPath(Path.Combine(here, path));
        if (Path.IsPathRooted(path) || !IsWithin(full, _project) || !IsWithin(WithoutLinks(full), WithoutLinks(_project))) return new ModuleResult.Outside();
        var shown = Path.IsPathRooted(from.Path) ? full : Path.GetRelativePath(Environment.CurrentDirectory, full);
        var read = SourceReader.ReadFile(shown);
        if (read.Source is { } source) return new ModuleResult.Found(source);
        var why = read.Diagnostics[0];
        return why.Descriptor == CliDiagnostics.FileNotFound ? new ModuleResult.Missing() : new ModuleResult.Unreadable(Reason(why));
    }

    private static Phrase Reason(Diagnostic why) =>
        why.Descriptor == CliDiagnostics.FolderInsteadOfFile ? "it is a folder"
        : why.Descriptor == CliDiagnostics.FileTooLarge ? "it is too large for a playbook"
        : why.Descriptor == CliDiagnostics.NotUtf8 ? "it is not UTF-8"
        : why.Descriptor == CliDiagnostics.NotAnOrdinaryFile ? "it is a device, a pipe or a socket"
        : "the system does not hand it out";

    private static bool IsWithin(string path, string folder) => path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path with every link on the way followed to its end.</summary>
    private static string WithoutLinks(string full)
    {
        var resolved = Path.GetPathRoot(full)!;
        foreach (var part in full[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            resolved = Path.Combine(resolved, part);
            try
            {
                if (new FileInfo(resolved).ResolveLinkTarget(returnFinalTarget: true) is { } target) resolved = target.FullName;
            }
            catch (IOException)
            {
                return resolved; // a circle of links, or nothing there: reading says so
            }
        }

        return resolved;
    }
}
