using System.CommandLine;
using Playbook.Cli.Audiences;
using Playbook.Cli.Help;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook audience PATH --members FILE</c>: whom it reaches today.</summary>
internal static class AudienceCommand
{
    private const string Examples =
        """
        playbook audience shop --members members.csv                                  from now to the end of the day
        playbook audience shop --members members.csv --at 2026-04-30T10:00            from that moment
        playbook audience shop --members m.csv --orders o.parquet --touches sent.csv  with what they bought and got
        playbook audience shop --members m.csv --column joined=入群日期               a column of another name
        playbook audience shop --members m.csv --list come_back                       each member, and why not
        playbook audience shop --members m.csv --format json -o audience.json         for machines, schema playbook.audience/1
        """;

    public static Command Create(CliHost host)
    {
        var team = new TeamOptions();
        var list = new Option<string?>("--list") { Description = "Print each member of the file with its fate in this segment or cadence.", HelpName = "NAME" };
        var command = new TeachingCommand("audience", "Count whom it reaches today, in the team's own member file.", Examples)
        {
            team.Path, team.Members, team.Orders, team.Touches, team.Columns, team.At, team.Scenario, list, team.Format, team.Output, team.Strict,
        };
        command.SetAction(parsed => AudienceRun.Execute(host, team.Read(parsed) with { List = parsed.GetValue(list) }));
        return command;
    }
}
