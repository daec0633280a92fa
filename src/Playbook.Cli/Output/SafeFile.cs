using System.Text;
using Playbook.Cli.Sources;
using Playbook.Diagnostics;

namespace Playbook.Cli.Output;

/// <summary>
/// Writes a file whole or not at all: into a temporary one beside it, which then takes its name. What is no file, such as a device or a pipe, is
/// written into and stays what it is.
/// </summary>
internal static class SafeFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The diagnostic that says why it could not be written, or null.</summary>
    public static Diagnostic? Write(string path, string text, CancellationToken cancellation)
    {
        if (Directory.Exists(path)) return Fault(path, "it is a folder");
        var temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            cancellation.ThrowIfCancellationRequested();
            if (!FileKind.IsOrdinary(path))
            {
                using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                device.Write(s_utf8.GetBytes(text));
                return null;
            }

            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(s_utf8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            cancellation.ThrowIfCancellationRequested();
            if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fault(path, e is DirectoryNotFoundException ? "its folder does not exist" : e.Message.Split('\n')[0].Replace(temporary, path, StringComparison.Ordinal));
        }
        finally
        {
            Forget(temporary);
        }
    }

    private static void Forget(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It never came to be, or its folder is gone; there is nothing left to tidy.
        }
    }

    private static Diagnostic Fault(string path, string why) => CliDiagnostics.About(path, CliDiagnostics.FileNotWritten, why);
}
