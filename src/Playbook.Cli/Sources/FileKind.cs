using System.Runtime.InteropServices;

namespace Playbook.Cli.Sources;

/// <summary>Tells ordinary files from devices, pipes and sockets before they are opened: opening a pipe may wait for ever.</summary>
internal static class FileKind
{
    private const int CurrentFolder = -100;

    private const uint TypeMask = 1;

    private const int BufferSize = 256;

    // struct statx is the same on every architecture of Linux: that is what it is for.
    private const int ModeOffset = 28;

    private const int FormatMask = 0xF000;

    private const int Regular = 0x8000;

    private const int Folder = 0x4000;

    /// <summary>False for what exists but is neither a file nor a folder. Where the system cannot tell, true.</summary>
    public static bool IsOrdinary(string path)
    {
        if (!OperatingSystem.IsLinux()) return true;
        var buffer = new byte[BufferSize];
        try
        {
            if (Statx(CurrentFolder, path, 0, TypeMask, buffer) != 0) return true;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return true;
        }

        return (BitConverter.ToUInt16(buffer, ModeOffset) & FormatMask) is Regular or Folder;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] buffer);
}
