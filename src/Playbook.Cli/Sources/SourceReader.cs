using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Playbook.Diagnostics;

namespace Playbook.Cli.Sources;

/// <summary>The one place where files are read: with a limit, as strict UTF-8, and never a device or a pipe.</summary>
internal static class SourceReader
{
    private const int Limit = 16 * 1024 * 1024;

    private const int MostNamed = 6;

    /// <summary>The names of a folder's main playbook.</summary>
    public static ImmutableArray<string> Mains { get; } = ["main.playbook", "main.playbook.yaml"];

    private static readonly string[] s_endings = [".playbook", ".playbook.yaml"];

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file, or the one main playbook of a folder.</summary>
    public static SourceResult Read(string path)
    {
        if (!Directory.Exists(path)) return ReadFile(path);
        var found = Mains.Select(name => Path.Combine(path, name)).Where(Path.Exists).ToList();
        return found switch
        {
            [] => SourceResult.Failed(path, CliDiagnostics.NoMainPlaybook, PlaybooksBelow(path)),
            [var main] => ReadFile(main),
            _ => SourceResult.Failed(path, CliDiagnostics.TwoMainPlaybooks),
        };
    }

    /// <summary>Reads standard input under a name that stands in for its path.</summary>
    public static SourceResult Read(string name, TextReader input)
    {
        try
        {
            var buffer = new char[Limit + 1];
            var length = input.ReadBlock(buffer, 0, buffer.Length);
            return length > Limit ? TooLarge(name) : new SourceResult(new SourceText(name, new string(buffer, 0, length)), []);
        }
        catch (DecoderFallbackException)
        {
            return SourceResult.Failed(name, CliDiagnostics.NotUtf8);
        }
    }

    /// <summary>The playbooks of a folder and the main ones of the folders in it, for who gave the folder instead of one of them.</summary>
    private static Phrase PlaybooksBelow(string folder)
    {
        try
        {
            var below = Directory.EnumerateDirectories(folder).SelectMany(inner => Mains.Select(name => Path.Combine(inner, name))).Where(File.Exists);
            var found = Directory.EnumerateFiles(folder).Where(file => s_endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))).Concat(below)
                .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal).Take(MostNamed).ToList();
            return found.Count == 0 ? Phrase.Of("there is no playbook in it") : $"in it there is {Phrase.List(found.Select(file => Phrase.Of($"`{file}`")))}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "what is in it cannot be read";
        }
    }

    /// <summary>Reads a file; a folder is an error.</summary>
    public static SourceResult ReadFile(string path)
    {
        if (Directory.Exists(path)) return SourceResult.Failed(path, CliDiagnostics.FolderInsteadOfFile);
        if (!FileKind.IsOrdinary(path)) return SourceResult.Failed(path, CliDiagnostics.NotAnOrdinaryFile);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (stream.Length > Limit) return TooLarge(path);
            var bytes = new byte[Math.Min(stream.Length, Limit) + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length == bytes.Length) return SourceResult.Failed(path, CliDiagnostics.FileNotReadable, "it grew while it was read");
            return Decode(path, bytes.AsSpan(0, length));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return SourceResult.Failed(path, CliDiagnostics.FileNotFound);
        }
        catch (UnauthorizedAccessException)
        {
            return SourceResult.Failed(path, CliDiagnostics.FileNotReadable, "its permissions do not allow it");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return SourceResult.Failed(path, CliDiagnostics.FileNotReadable, e.Message.Split('\n')[0]);
        }
    }

    private static SourceResult Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var hasMark = bytes.StartsWith(Encoding.UTF8.Preamble);
        if (hasMark) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return new SourceResult(new SourceText(path, s_strict.GetString(bytes)), []) { HasByteOrderMark = hasMark };
        }
        catch (DecoderFallbackException e)
        {
            var good = Encoding.UTF8.GetString(bytes[..Math.Clamp(e.Index, 0, bytes.Length)]);
            return new SourceResult(null, [Diagnostic.Create(CliDiagnostics.NotUtf8, new SourceText(path, good), new TextSpan(good.Length, 0))]);
        }
    }

    private static SourceResult TooLarge(string path) =>
        SourceResult.Failed(path, CliDiagnostics.FileTooLarge, (Limit / 1024 / 1024).ToString(CultureInfo.InvariantCulture));
}
