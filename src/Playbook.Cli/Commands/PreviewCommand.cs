using System.CommandLine;
using Playbook.Cli.Help;
using Playbook.Cli.Previews;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook preview PATH</c>: messages as they would arrive.</summary>
internal static class PreviewCommand
{
    private const int MaxMembers = 50;

    private const string Examples =
        """
        playbook preview shop.playbook                     each cadence with its offer and price, as it would arrive
        playbook preview shop --cadence come_back          one of them
        playbook preview shop --members 5 --seed 7         more sample members, and others
        """;

    public static Command Create(CliHost host)
    {
        var path = new Argument<string>("PATH") { Description = "A playbook, a folder with one main playbook, or a plan (.json)." };
        var cadence = new Option<string?>("--cadence") { Description = "Only this cadence.", HelpName = "NAME" };
        var members = new Option<int>("--members") { Description = "Sample members for each message to single members.", DefaultValueFactory = _ => 2, HelpName = "N" };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same sample members.", DefaultValueFactory = _ => 1, HelpName = "N" };
        members.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && (value < 1 || value > MaxMembers))
                result.AddError($"{members.Name} takes a number from 1 to {MaxMembers}, not {value}");
        });
        var command = new TeachingCommand("preview", "Show messages as they would arrive, with offers and prices.", Examples) { path, cadence, members, seed };
        command.SetAction(parsed => PreviewRun.Execute(host, parsed.GetValue(path)!, parsed.GetValue(cadence), parsed.GetValue(members), parsed.GetValue(seed)));
        return command;
    }
}
