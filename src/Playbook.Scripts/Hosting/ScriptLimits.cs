namespace Playbook.Scripts.Hosting;

/// <summary>What one script may take. Times are by the clock of the wall, for all campaigns of a check together.</summary>
public sealed record ScriptLimits
{
    public static ScriptLimits Default { get; } = new();

    /// <summary>From the start of its process until it is compiled, on a slow machine too.</summary>
    public TimeSpan CompileTime { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan RunTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Of the managed heap, the compiler's share included.</summary>
    public int HeapMegabytes { get; init; } = 256;

    /// <summary>The longest script, in characters.</summary>
    public const int TextLength = 64 * 1024;

    /// <summary>Of the thread that runs it.</summary>
    public const int StackMegabytes = 1;

    /// <summary>Of all campaigns together.</summary>
    public const int Findings = 1000;

    /// <summary>The longest message, in characters; what is longer is cut.</summary>
    public const int MessageLength = 500;
}
