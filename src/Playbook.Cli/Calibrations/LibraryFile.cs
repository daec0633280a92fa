using Playbook.Calibration.Calibrating;
using Playbook.Cli.Sources;
using Playbook.Diagnostics;

namespace Playbook.Cli.Calibrations;

/// <summary>The file that a calibration writes: it takes the place of an earlier calibration, never of what somebody wrote.</summary>
internal static class LibraryFile
{
    /// <summary>How its first line goes on behind the mark.</summary>
    public static string FirstLine(string path) => $", {CliHost.Tool}. To use it, say `use: {Path.GetFileName(path)}` in a playbook.";

    /// <summary>Why the file may not be written over; null when it may, or is not there, or is a device or a pipe, which nothing is lost of.</summary>
    public static Diagnostic? Foreign(string path)
    {
        if (!File.Exists(path) || !FileKind.IsOrdinary(path)) return null;
        try
        {
            using var reader = new StreamReader(path);
            var start = new char[LibrarySpelling.Mark.Length];
            return reader.ReadBlock(start) == start.Length && LibrarySpelling.Mark.AsSpan().SequenceEqual(start) ? null : CliDiagnostics.About(path, CliDiagnostics.FileExists);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CliDiagnostics.About(path, CliDiagnostics.FileNotReadable, e is UnauthorizedAccessException ? Phrase.Of("its permissions do not allow it") : e.Message.Split('\n')[0]);
        }
    }
}
