using System.CommandLine;
using System.CommandLine.Invocation;

namespace Playbook.Cli.Help;

/// <summary><c>playbook --version</c>: the name and the version on one line.</summary>
internal static class VersionLine
{
    public static void Install(RootCommand root, CliHost host)
    {
        var option = root.Options.OfType<VersionOption>().First();
        option.Description = "Print the version and stop.";
        option.Action = new Print(host);
    }

    private sealed class Print(CliHost host) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            host.Out.WriteLine(CliHost.Tool);
            return ExitCode.Fine;
        }
    }
}
