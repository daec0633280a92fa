using Playbook.Diagnostics;

namespace Playbook.Cli.Calibrations;

/// <summary>The file that a calibration writes: it takes the place of an earlier calibration, never of what somebody wrote.</summary>
internal static class LibraryFile
{
    /// <summary>How every calibration begins.</summary>
    public const string Mark = "# Written by `playbook calibrate`";

    /// <summary>Why the file may not be written over; null when it may, or is not there.</summary>
    public static Diagnostic? Foreign(string path)
    {
        if (!File.Exists(path)) return null;
        using var reader = new StreamReader(path);
        var start = new char[Mark.Length];
        return reader.ReadBlock(start) == Mark.Length && Mark.AsSpan().SequenceEqual(start) ? null : CliDiagnostics.About(path, CliDiagnostics.FileExists);
    }
}
