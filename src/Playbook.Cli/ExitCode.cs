namespace Playbook.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Errors found; warnings too under <c>--strict</c>; files to format under <c>--check</c>; differences under <c>--exit-code</c>.</summary>
    public const int Errors = 1;

    /// <summary>Wrong usage, or input that cannot be read or output that cannot be written.</summary>
    public const int Usage = 2;

    /// <summary>A defect of the tool.</summary>
    public const int Defect = 3;

    public const int Interrupted = 130;
}
