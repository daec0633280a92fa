using System.CommandLine;
using Playbook.Cli.Calibrations;
using Playbook.Cli.Help;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook uplift PATH --members FILE</c>: what the playbook's messages add among the members of a list.</summary>
internal static class UpliftCommand
{
    private const string Examples =
        """
        playbook calibrate --experiment trial.csv --outcome visit -o response.playbook.yaml
                                                       learn the response first; the playbook says `use "response.playbook.yaml"`
        playbook uplift spring --members members.csv   how many visits its messages add, with 80 % intervals
        playbook uplift spring --members members.csv --format json -o uplift.json
                                                       for machines, schema playbook.uplift/1
        """;

    public static Command Create(CliHost host)
    {
        var path = new Argument<string>("PATH") { Description = "A playbook, a folder with one main playbook, or a plan (.json)." };
        var members = new Option<string>("--members") { Description = "The list of members: CSV or Parquet with the columns that the attributes say.", HelpName = "FILE", Required = true };
        var format = SharedOptions.Format();
        var output = SharedOptions.OutputFile();
        var strict = SharedOptions.Strict();
        var command = new TeachingCommand("uplift", "Say what messages add among the members of a list, as an experiment measured it.", Examples) { path, members, format, output, strict };
        command.SetAction(parsed => UpliftRun.Execute(host, new UpliftRequest(parsed.GetValue(path)!, parsed.GetValue(members)!)
        {
            Format = SharedOptions.FormatOf(parsed.GetValue(format)),
            Output = parsed.GetValue(output),
            Strict = parsed.GetValue(strict),
        }));
        return command;
    }
}
