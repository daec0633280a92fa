using System.CommandLine;
using Playbook.Cli.Audiences;
using Playbook.Cli.Help;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook why PATH MEMBER --members FILE</c>: every rule that one member meets.</summary>
internal static class WhyCommand
{
    private const string Examples =
        """
        playbook why shop M0042 --members members.csv                        what it gets today, and why not
        playbook why shop M0042 --members members.csv --at 2026-04-30T10:00  from that moment to the end of the day
        playbook why shop M0042 --members m.csv --touches sent.csv --cadence come_back
        playbook why shop M0042 --members m.csv --format json                for machines, schema playbook.why/1
        """;

    public static Command Create(CliHost host)
    {
        var team = new TeamOptions();
        var member = new Argument<string>("MEMBER") { Description = "The member, as the file calls it." };
        var cadence = new Option<string?>("--cadence") { Description = "Only this cadence.", HelpName = "NAME" };
        var command = new TeachingCommand("why", "Trace one member of the team's file through every rule.", Examples)
        {
            team.Path, member, team.Members, team.Orders, team.Touches, team.Columns, team.At, team.Scenario, cadence, team.Format, team.Output, team.Strict,
        };
        command.SetAction(parsed => WhyRun.Execute(host, team.Read(parsed) with { Member = parsed.GetValue(member), Cadence = parsed.GetValue(cadence) }));
        return command;
    }
}
