using System.Collections.Concurrent;
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

    private static readonly string[] s_endings = [".playbook", ".playbook.yaml"];

    private readonly string _project;

    /// <summary>Where the project really is; null where its links lead in a circle.</summary>
    private readonly Lazy<string?> _realProject;

    /// <summary>The path under which each file was first met: what is reached by two names is one file.</summary>
    private readonly ConcurrentDictionary<string, string> _shown = new(StringComparer.Ordinal);

    /// <summary>Where the project's settings are; null where it has none.</summary>
    public string? Settings { get; private init; }

    /// <summary>The files that were asked for, whether they are there or not.</summary>
    public IEnumerable<string> Asked => _shown.Keys;

    private FileModules(string project, string playbook)
    {
        _project = project;
        _realProject = new(() => LinkPath.Resolve(project));
        if (LinkPath.Resolve(Path.GetFullPath(playbook)) is { } real) _shown[real] = playbook;
    }

    /// <summary>The playbooks and libraries in it and in the folders below, hidden ones and links left out, in the order of their paths.</summary>
    public IEnumerable<string> Playbooks => Directory
        .EnumerateFiles(_project, "*.playbook*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint })
        .Where(file => s_endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);

    public static FileModules For(SourceText playbook)
    {
        var own = Path.GetDirectoryName(Path.GetFullPath(playbook.Path)) ?? Path.GetPathRoot(Path.GetFullPath(playbook.Path))!;
        for (var folder = new DirectoryInfo(own); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, ProjectFile) is var settings && File.Exists(settings)) return new FileModules(folder.FullName, playbook.Path) { Settings = Shown(settings, playbook.Path) };
        }

        return new FileModules(own, playbook.Path);
    }

    /// <summary>Where settings would be found first.</summary>
    public static string SettingsBeside(SourceText playbook) => Path.Combine(Path.GetDirectoryName(playbook.Path) ?? string.Empty, ProjectFile);

    public ModuleResult Load(string path, SourceText from)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)) return new ModuleResult.Missing();
        var here = Path.GetDirectoryName(from.Path) ?? string.Empty;
        var full = Path.GetFullPath(Path.Combine(here, path));
        if (Path.IsPathRooted(path) || !IsWithin(full, _project)) return new ModuleResult.Outside();
        if (LinkPath.Resolve(full) is not { } real || _realProject.Value is not { } project) return new ModuleResult.Unreadable(NotHandedOut);
        if (!IsWithin(real, project)) return new ModuleResult.Outside();
        var read = SourceReader.ReadFile(_shown.GetOrAdd(real, Shown(full, from.Path)));
        if (read.Source is { } source) return new ModuleResult.Found(source);
        var why = read.Diagnostics[0];
        return why.Descriptor == CliDiagnostics.FileNotFound ? new ModuleResult.Missing() : new ModuleResult.Unreadable(Reason(why));
    }

    private static string Shown(string full, string from) => Path.IsPathRooted(from) ? full : Path.GetRelativePath(Environment.CurrentDirectory, full);

    private static Phrase NotHandedOut => "the system does not hand it out";

    private static Phrase Reason(Diagnostic why) =>
        why.Descriptor == CliDiagnostics.FolderInsteadOfFile ? "it is a folder"
        : why.Descriptor == CliDiagnostics.FileTooLarge ? "it is too large for a playbook"
        : why.Descriptor == CliDiagnostics.NotUtf8 ? "it is not UTF-8"
        : why.Descriptor == CliDiagnostics.NotAnOrdinaryFile ? "it is a device, a pipe or a socket"
        : NotHandedOut;

    private static bool IsWithin(string path, string folder) => path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
