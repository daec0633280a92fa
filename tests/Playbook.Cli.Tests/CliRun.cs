namespace Playbook.Cli.Tests;

/// <summary>What a command gave.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    public static CliRun Of(params string[] args) => Of(args, string.Empty, CancellationToken.None);

    public static CliRun Of(string[] args, string input, CancellationToken cancellation)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(input);
        var exitCode = PlaybookCli.Run(args, output, error, reader, cancellation);
        return new CliRun(exitCode, output.ToString(), error.ToString());
    }
}
