using System.CommandLine;
using Playbook.Cli.Backtests;

namespace Playbook.Cli.Commands;

/// <summary>What is known beside a log of orders.</summary>
internal sealed class BesideOptions
{
    private readonly Option<string?> _covariates = new("--covariates") { Description = "A table with the member and columns of numbers such as 0 and 1.", HelpName = "FILE" };
    private readonly Option<string?> _calendar = new("--calendar") { Description = "Special days, past and to come: a day with a name, or from when 0 or 1 holds.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Add(_covariates);
        command.Add(_calendar);
    }

    public BesideRequest Read(ParseResult parsed) => new(parsed.GetValue(_covariates), parsed.GetValue(_calendar));
}
