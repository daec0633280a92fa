using System.CommandLine;
using Playbook.Cli.Commands;
using Playbook.Cli.Help;
using Playbook.Cli.Languages;

namespace Playbook.Cli;

/// <summary>The command line in one call, so that tests need no child process.</summary>
public static class PlaybookCli
{
    private const string Trace = "PLAYBOOK_TRACE";

    public static int Run(string[] args, TextWriter stdout, TextWriter stderr, TextReader stdin, CancellationToken cancellation) =>
        Run(args, new CliHost(stdout, stderr, stdin, cancellation));

    public static int Run(string[] args, CliHost host)
    {
        try
        {
            var (language, wrong) = LanguageOption.Read(Parse(args, host));
            if (wrong is not null) return LanguageOption.Report(host, wrong);
            host = host with { Language = language ?? host.Language };
            var parsed = Parse(args, host);
            if (parsed.Errors.Count > 0 && parsed.Action is not { ClearsParseErrors: true }) return UsageError.Report(host, parsed);
            return parsed.Invoke(new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception e) when (host.Cancellation.IsCancellationRequested && e is OperationCanceledException or AggregateException { InnerException: OperationCanceledException })
        {
            host.Error.WriteLine(host.Say("playbook: interrupted"));
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (!TracesAreWanted(e, host))
        {
            return ExitCode.Defect;
        }
        finally
        {
            host.Out.Flush();
        }
    }

    private static ParseResult Parse(string[] args, CliHost host) => Root(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static RootCommand Root(CliHost host)
    {
        var root = new RootCommand("Checks, plans and forecasts community campaigns written as playbooks.")
        {
            CheckCommand.Create(host),
            PlanCommand.Create(host),
            TestCommand.Create(host),
            PreviewCommand.Create(host),
            SimulateCommand.Create(host),
            CalibrateCommand.Create(host),
            BacktestCommand.Create(host),
            UpliftCommand.Create(host),
            AudienceCommand.Create(host),
            WhyCommand.Create(host),
            DiffCommand.Create(host),
            FmtCommand.Create(host),
            ConvertCommand.Create(host),
            ExplainCommand.Create(host),
            NewCommand.Create(host),
            ReferenceCommand.Create(host),
        };
        LanguageOption.Install(root);
        TeachingHelp.Install(root);
        VersionLine.Install(root, host);
        return root;
    }

    /// <summary>Says in one line what broke. Never filters: a trace is printed beside it, not instead.</summary>
    private static bool TracesAreWanted(Exception e, CliHost host)
    {
        host.Error.WriteLine($"playbook: internal error: {e.GetType().Name}: {e.Message.Split('\n')[0]}");
        host.Error.WriteLine($"this is a defect of {CliHost.Tool}: please report this line with the playbook that shows it; {Trace}=1 adds the stack trace");
        if (Environment.GetEnvironmentVariable(Trace) == "1") host.Error.WriteLine(e.ToString());
        return false;
    }
}
