using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Playbook.Scripts.Running;

/// <summary>How this program is started once more.</summary>
/// <param name="File">What is run.</param>
/// <param name="Arguments">What comes before the verb.</param>
internal sealed record ScriptExecutable(string File, ImmutableArray<string> Arguments)
{
    private const string Name = "playbook";

    private static readonly string s_ending = OperatingSystem.IsWindows() ? ".exe" : string.Empty;

    /// <summary>The program itself; where it was started otherwise, the one that lies beside this library.</summary>
    public static ScriptExecutable Find()
    {
        if (Environment.ProcessPath is { } own && Path.GetFileName(own) == Name + s_ending) return new ScriptExecutable(own, []);
        var beside = Path.Combine(AppContext.BaseDirectory, Name);
        return System.IO.File.Exists(beside + s_ending) ? new ScriptExecutable(beside + s_ending, []) : new ScriptExecutable(Path.Combine(Runtime, "dotnet" + s_ending), ["exec", beside + ".dll"]);
    }

    /// <summary>Where the runtime is installed of which this process is one.</summary>
    public static string Runtime { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
