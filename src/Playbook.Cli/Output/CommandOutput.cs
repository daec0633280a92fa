namespace Playbook.Cli.Output;

/// <summary>Where a command's result goes: into the file of <c>-o</c>, whole or not at all, or to standard output.</summary>
internal static class CommandOutput
{
    public static int Write(CliHost host, string? file, string text, int exitCode)
    {
        if (file is null)
        {
            host.Out.Write(text);
            return exitCode;
        }

        if (SafeFile.Write(file, text, host.Cancellation) is not { } fault) return exitCode;
        DiagnosticReport.Write(host, [fault]);
        return ExitCode.Usage;
    }
}
