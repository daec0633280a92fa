using System.CommandLine;
using System.CommandLine.Help;

namespace Playbook.Cli.Help;

/// <summary>Help that teaches: after the options come examples, and for the root the exit codes.</summary>
internal static class TeachingHelp
{
    private const int Width = 120;

    private const string ExitCodes =
        """
        Exit codes:
          0    fine; warnings do not count unless --strict is given
          1    errors were found
          2    wrong usage, input that cannot be read, or output that cannot be written
          3    a defect of the tool
          130  interrupted; no half-written file is left
        """;

    private const string FirstSteps =
        """
        First steps:
          playbook new my_shop              writes my_shop/main.playbook, small and commented
          playbook check my_shop            says what is wrong with it, and how to mend it
          playbook simulate my_shop         says what will happen
          playbook explain PB2107           tells more about a diagnostic
        """;

    public static void Install(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().First();
        var action = (HelpAction)help.Action!;
        action.MaxWidth = Width;
        help.Action = new ThenExamples(action);
    }

    public static string NameOf(Command command) => command is RootCommand ? "playbook" : $"playbook {command.Name}";

    private sealed class ThenExamples(HelpAction inner) : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            inner.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            if (parseResult.CommandResult.Command is TeachingCommand command) output.WriteLine($"Examples:\n{command.Examples}\n");
            else output.WriteLine($"{FirstSteps}\n");
            output.WriteLine(ExitCodes);
            return ExitCode.Fine;
        }
    }
}
