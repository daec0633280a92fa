namespace Playbook.Cli.Terminals;

/// <summary>What is at the other end of the streams.</summary>
/// <param name="ColourOut">Standard output takes emphasis.</param>
/// <param name="ProgressOnError">Standard error is watched by a person.</param>
/// <param name="Width">Columns.</param>
public sealed record Terminal(bool ColourOut, bool ProgressOnError, int Width)
{
    private const int PipedWidth = 120;

    /// <summary>Pipes and files: no control sequences, no progress, a width that does not depend on the machine.</summary>
    public static Terminal None { get; } = new(false, false, PipedWidth);

    /// <summary>Of this process; <c>NO_COLOR</c> is honoured.</summary>
    public static Terminal Detect()
    {
        var plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal(!Console.IsOutputRedirected && !plain, !Console.IsErrorRedirected && !plain, Columns());
    }

    private static int Columns()
    {
        if (Console.IsOutputRedirected) return PipedWidth;
        try
        {
            return Math.Clamp(Console.WindowWidth, 60, 200);
        }
        catch (IOException)
        {
            return PipedWidth;
        }
    }
}
