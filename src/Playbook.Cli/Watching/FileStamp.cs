using System.Collections.Immutable;

namespace Playbook.Cli.Watching;

/// <summary>What tells that a file is another than before, without reading it.</summary>
/// <param name="Path">Of the file.</param>
/// <param name="Length">In bytes; −1 where there is no file.</param>
/// <param name="Written">When it was last written, in UTC.</param>
internal readonly record struct FileStamp(string Path, long Length, DateTime Written)
{
    public static ImmutableArray<FileStamp> Of(IEnumerable<string> paths) => [.. paths.Select(Of)];

    private static FileStamp Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? new(path, file.Length, file.LastWriteTimeUtc) : new(path, -1, default);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(path, -1, default);
        }
    }
}
